package io.stockbook.eventcatalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * The one way in which the ledger writes messages as JSON: the same value is always the same text.
 *
 * <p>Fields stand in alphabetical order, what is absent is not written, moments are ISO text cut to
 * the microsecond, and an id of one part is written as that part.
 */
public final class LedgerJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new SinglePartRecords())
                    .addModule(new BlackbirdModule())
                    .addModule(
                            new SimpleModule().addSerializer(Instant.class, new MicrosecondText()))
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    // What a later version adds to an event does not stop an earlier one.
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private LedgerJson() {}

    /** The value's one text. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads a value back; fields it does not know are passed over. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static ObjectNode readTree(String json) {
        return MAPPER.readValue(json, ObjectNode.class);
    }

    /** PostgreSQL keeps microseconds; finer digits would not come back. */
    private static final class MicrosecondText extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.truncatedTo(ChronoUnit.MICROS).toString());
        }
    }
}
