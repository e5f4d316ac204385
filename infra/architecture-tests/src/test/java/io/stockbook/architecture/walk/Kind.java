package io.stockbook.architecture.walk;

import io.stockbook.domain.Decider;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.id.AggregateId;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One kind of aggregate: everything that its page cannot find out by itself.
 *
 * @param name of its page, such as {@code stock-item}
 * @param empty the aggregate to which nothing has happened
 * @param stage where it stands, as an enum's constant or a word; always the same where no command
 *     depends on it
 */
public record Kind<C extends Command, E extends Event, S extends Decider<C, E, S>>(
        String name, S empty, Function<S, Object> stage) {

    /** Its sealed page of commands. */
    public Class<?> commands() {
        return page(0);
    }

    /** Its sealed page of events. */
    public Class<?> events() {
        return page(1);
    }

    /** The state says of whom it is the decider. */
    private Class<?> page(int argument) {
        return Arrays.stream(empty.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Decider.class)
                .map(type -> (Class<?>) type.getActualTypeArguments()[argument])
                .findFirst()
                .orElseThrow();
    }

    /** What names one of its aggregates. */
    public Class<? extends AggregateId> id() {
        try {
            return commands().getMethod("target").getReturnType().asSubclass(AggregateId.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The records of a sealed page, in the order in which they are written there. */
    public static List<Class<?>> words(Class<?> page) {
        return page.isRecord()
                ? List.of(page)
                : Stream.of(page.getPermittedSubclasses())
                        .<Class<?>>flatMap(one -> words(one).stream())
                        .toList();
    }
}
