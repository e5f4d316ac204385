package io.stockbook.platform.openapi;

import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the default of a parameter as a caller would write it, and not as what it is read into. */
final class WrittenDefaults implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter declared) {
        RequestParam asked = declared.getParameterAnnotation(RequestParam.class);
        if (described != null
                && asked != null
                && NullnessInSchemas.isValue(declared.getParameterType())
                && described.getSchema().getDefault() != null) {
            described.getSchema().setDefault(asked.defaultValue());
        }
        return described;
    }
}
