package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.joining;

import io.stockbook.architecture.walk.Seen.Moved;
import io.stockbook.messages.stock.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which events move units from which status to which. Where an event does the same with each of the
 * statuses that nobody was promised, they are drawn as one.
 */
final class Flows {

    private static final List<Status> UNPROMISED =
            Arrays.stream(Status.values()).filter(Status::unpromised).toList();

    /** The name that stands for all of them. */
    private static final String ANY = "unpromised";

    /** One arrow. */
    private record Flow(String from, String to) {}

    private final Map<Class<?>, Set<Flow>> byEvent = new LinkedHashMap<>();

    /**
     * The movements that were seen.
     *
     * @param events in the order in which they are drawn
     */
    Flows(Collection<Moved> seen, List<Class<?>> events) {
        for (Class<?> event : events) {
            List<Moved> its = seen.stream().filter(one -> one.event() == event).toList();
            Set<Flow> flows = new LinkedHashSet<>();
            for (Status from : Status.values()) {
                for (Status to : Status.values()) {
                    if (its.contains(new Moved(event, from, to))) {
                        flows.add(drawn(its, event, from, to));
                    }
                }
            }
            byEvent.put(event, flows);
        }
    }

    private static Flow drawn(List<Moved> its, Class<?> event, Status from, Status to) {
        boolean outOfAny =
                from.unpromised()
                        && UNPROMISED.stream()
                                .filter(other -> other != to)
                                .allMatch(other -> its.contains(new Moved(event, other, to)));
        boolean intoAny =
                to.unpromised()
                        && UNPROMISED.stream()
                                .filter(other -> other != from)
                                .allMatch(other -> its.contains(new Moved(event, from, other)));
        boolean within = from.unpromised() && to.unpromised();
        return new Flow(
                outOfAny && (!within || intoAny) ? ANY : from.name(),
                intoAny && (!within || outOfAny) ? ANY : to.name());
    }

    /** What one event moves, in words. */
    String of(Class<?> event) {
        return byEvent.getOrDefault(event, Set.of()).stream()
                .map(flow -> flow.from() + " → " + flow.to())
                .collect(joining(", "));
    }

    /** The statuses that are drawn as one. */
    static String anyMeans() {
        return UNPROMISED.stream().map(Status::name).collect(joining(", "));
    }

    /** Units that somebody was promised. */
    List<String> ofPromises() {
        return diagram(flow -> promised(flow.from()) || promised(flow.to()));
    }

    /** All others. */
    List<String> ofTheRest() {
        return diagram(flow -> !promised(flow.from()) && !promised(flow.to()));
    }

    private static boolean promised(String status) {
        return !status.equals(ANY)
                && Status.valueOf(status).inside()
                && !Status.valueOf(status).unpromised();
    }

    private List<String> diagram(Predicate<Flow> such) {
        Map<Flow, List<String>> arrows = new LinkedHashMap<>();
        byEvent.forEach(
                (event, flows) ->
                        flows.stream()
                                .filter(such)
                                .forEach(
                                        flow ->
                                                arrows.computeIfAbsent(flow, _ -> new ArrayList<>())
                                                        .add(event.getSimpleName())));
        return arrows.entrySet().stream()
                .map(
                        arrow ->
                                "%s --> %s : %s"
                                        .formatted(
                                                arrow.getKey().from(),
                                                arrow.getKey().to(),
                                                String.join(", ", arrow.getValue())))
                .toList();
    }
}
