package io.stockbook.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes records that no endpoint's signature shows. */
public final class MoreSchemas implements GlobalOpenApiCustomizer {

    private final List<Class<?>> records;

    /** Describes these. */
    public MoreSchemas(Class<?>... records) {
        this.records = List.of(records);
    }

    @Override
    public void customise(OpenAPI document) {
        for (Class<?> type : records) {
            ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(type))
                    .forEach(document.getComponents()::addSchemas);
        }
    }
}
