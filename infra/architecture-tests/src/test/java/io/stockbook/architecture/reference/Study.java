package io.stockbook.architecture.reference;

import io.stockbook.architecture.source.Sources;
import io.stockbook.architecture.source.Trail;
import io.stockbook.architecture.walk.Kind;
import io.stockbook.architecture.walk.Seen;
import io.stockbook.architecture.walk.Seen.Refused;
import io.stockbook.architecture.walk.Walk;
import io.stockbook.domain.Decider;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.RefusalCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/**
 * What was found out about one kind of aggregate.
 *
 * @param trails the way of each command through the code that decides on it
 * @param seen what came of its commands by chance
 */
record Study(Kind<?, ?, ?> kind, Map<Class<?>, Trail> trails, Seen seen) {

    private static final String DECIDERS = "io.stockbook.domain";
    private static final long SEED = 1;

    static <C extends Command, E extends Event, S extends Decider<C, E, S>> Study of(
            Sources sources, Kind<C, E, S> kind) {
        List<ExecutableElement> decides =
                sources.methods(kind.empty().getClass()).stream()
                        .filter(method -> method.getSimpleName().contentEquals("decide"))
                        .toList();
        Map<Class<?>, Trail> trails = new LinkedHashMap<>();
        for (Class<?> command : Kind.words(kind.commands())) {
            trails.put(command, Trail.walk(sources, DECIDERS, decides, command));
        }
        return new Study(kind, trails, Walk.of(kind, SEED));
    }

    Stages stages() {
        return Stages.of(first(kind), seen.ways(), commands());
    }

    private static <C extends Command, E extends Event, S extends Decider<C, E, S>> Object first(
            Kind<C, E, S> kind) {
        return kind.stage().apply(kind.empty());
    }

    List<Class<?>> commands() {
        return List.copyOf(trails.keySet());
    }

    List<Class<?>> events() {
        return Kind.words(kind.events());
    }

    /** How this command may be refused besides what may befall every one, in order of checks. */
    List<RefusalCode> refusals(Class<?> command) {
        List<RefusalCode> ofAll = refusalsOfAll();
        return reached(command).stream()
                .filter(code -> !ofAll.contains(code))
                .filter(code -> !Kinds.NEVER.contains(new Refused(command, code)))
                .toList();
    }

    /** How every command of the page may be refused: what is checked outside of their cases. */
    List<RefusalCode> refusalsOfAll() {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> commands().stream().allMatch(one -> reached(one).contains(code)))
                .toList();
    }

    private List<RefusalCode> reached(Class<?> command) {
        Trail trail = trails.get(command);
        return Arrays.stream(RefusalCode.values())
                .filter(code -> trail != null && trail.names(code))
                .toList();
    }

    /** The events that this command may lead to. */
    List<Class<?>> ledTo(Class<?> command) {
        Trail trail = trails.get(command);
        return events().stream().filter(event -> trail != null && trail.makes(event)).toList();
    }

    /** The commands that may lead to this event. */
    List<Class<?>> leadingTo(Class<?> event) {
        return commands().stream().filter(command -> ledTo(command).contains(event)).toList();
    }
}
