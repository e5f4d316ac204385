package io.stockbook.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Writes and reads a record of nothing but a {@code value}, such as an id, as that value. */
final class ValueRecords extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        boolean value =
                member instanceof AnnotatedMethod method
                        && method.getName().equals("value")
                        && isOne(method.getDeclaringClass());
        return value ? Boolean.TRUE : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated member) {
        boolean made =
                member instanceof AnnotatedConstructor constructor
                        && isOne(constructor.getDeclaringClass());
        return made ? JsonCreator.Mode.DELEGATING : null;
    }

    private static boolean isOne(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value")
                && type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
