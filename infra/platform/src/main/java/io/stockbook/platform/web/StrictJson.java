package io.stockbook.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads JSON to the letter: what is unknown, missing, double or of another type is an error. Writes
 * nothing for what is not there.
 */
final class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        SimpleModule texts = new SimpleModule("strict texts");
        texts.addDeserializer(String.class, new ParsedText<>(String.class, Function.identity()));
        texts.addDeserializer(Instant.class, new ParsedText<>(Instant.class, PlainTime::moment));
        texts.addDeserializer(LocalDate.class, new ParsedText<>(LocalDate.class, PlainTime::day));
        json.addModule(texts)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(
                                new Nullness(),
                                AnnotationIntrospector.pair(
                                        new ValueRecords(), new JacksonAnnotationIntrospector())))
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}
