package io.stockbook.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in the schema of a record what must be there: whatever is not {@code @Nullable}. A record of
 * nothing but a {@code value} is described as that value, which is how it is written.
 */
final class NullnessInSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        if (java != null && isValue(java.getRawClass())) {
            RecordComponent value = java.getRawClass().getRecordComponents()[0];
            return ownSchema(context.resolve(new AnnotatedType(value.getGenericType())));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (java == null || !java.getRawClass().isRecord()) {
            return schema;
        }
        Schema<?> record = context.getDefinedModels().get(java.getRawClass().getSimpleName());
        if (record != null && record.getProperties() != null) {
            record.setRequired(required(java.getRawClass(), record));
        }
        return schema;
    }

    /** Whatever is said of one parameter must not be said of every other value. */
    private static Schema<?> ownSchema(Schema<?> shared) {
        return AnnotationsUtils.clone(shared, shared.getSpecVersion() == SpecVersion.V31);
    }

    static boolean isValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static List<String> required(Class<?> record, Schema<?> schema) {
        return Arrays.stream(record.getRecordComponents())
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
    }
}
