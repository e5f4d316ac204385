package io.stockbook.eventcatalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Writes a record that only wraps one text, number or UUID (a SKU, a channel's code) as what it
 * wraps. The messages themselves cannot say so: they know nothing of JSON.
 *
 * <p>Events and commands stay objects even with one field, so that a later revision can add more.
 */
final class SinglePartRecords extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> SCALARS =
            Set.of(String.class, UUID.class, long.class, int.class);

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedMethod method
                && method.getParameterCount() == 0
                && isPart(method.getDeclaringClass(), method.getName())) {
            return true;
        }
        return super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == 1
                && part(constructor.getDeclaringClass()) != null) {
            return JsonCreator.Mode.DELEGATING;
        }
        return super.findCreatorAnnotation(config, annotated);
    }

    private static boolean isPart(Class<?> type, String name) {
        RecordComponent part = part(type);
        return part != null && part.getName().equals(name);
    }

    private static @Nullable RecordComponent part(Class<?> type) {
        if (!type.isRecord()
                || Event.class.isAssignableFrom(type)
                || Command.class.isAssignableFrom(type)) {
            return null;
        }
        RecordComponent[] parts = type.getRecordComponents();
        return parts.length == 1 && SCALARS.contains(parts[0].getType()) ? parts[0] : null;
    }
}
