package io.stockbook.application.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer, the floor and a carrier do about one order, one after the other. Each step waits
 * until the order has come so far, so that the story ends the same however long anything takes.
 */
final class OrderStory {

    /** What is sent, and when. */
    private record Step(Predicate<Seen> when, Function<Seen, Call> what) {}

    private final String number;
    private final String kind;
    private final List<Step> steps = new ArrayList<>();
    private String end = "";
    private int done;
    private @Nullable Call unanswered;

    OrderStory(String number, String kind) {
        this.number = number;
        this.kind = kind;
    }

    OrderStory first(Call call) {
        return when(seen -> true, seen -> call);
    }

    OrderStory when(Predicate<Seen> so, Function<Seen, Call> what) {
        steps.add(new Step(so, what));
        return this;
    }

    /** Tells the order something once it has come so far. */
    OrderStory when(Predicate<Seen> so, String what, String body) {
        String key = "%s-%d".formatted(number, steps.size());
        Call call = Call.keyed(key, "/v1/orders/%s/%s".formatted(number, what), body);
        return when(so, seen -> call);
    }

    /** Sends the next thing at once. */
    OrderStory then(String path, String body) {
        return first(Call.keyed("%s-%d".formatted(number, steps.size()), path, body));
    }

    /** Packs everything that is picked. */
    OrderStory packed(Predicate<Seen> so, String shipment) {
        return when(
                so,
                seen ->
                        Call.document(
                                "/v1/shipments",
                                """
                                {'number': '%s', 'order': '%s', 'from': 'EAST', 'carrier': 'swift',
                                 'packages': [{'id': 'P-1', 'contents': [%s]}]}
                                """
                                        .formatted(shipment, number, contents(seen))));
    }

    private static String contents(Seen seen) {
        return seen.promises().stream()
                .map(
                        promise ->
                                "{'allocation': '%s', 'quantity': %d}"
                                        .formatted(promise.allocation(), promise.units()))
                .collect(Collectors.joining(", "));
    }

    OrderStory ends(String state) {
        end = state;
        return this;
    }

    String number() {
        return number;
    }

    String kind() {
        return kind;
    }

    int length() {
        return steps.size();
    }

    /** True when the next step can be taken, or has been and nobody answered. */
    boolean isReady(Seen seen) {
        return unanswered != null || (done < steps.size() && steps.get(done).when().test(seen));
    }

    /** The same request until it is answered, whatever has become of the order meanwhile. */
    Call next(Seen seen) {
        Call call = unanswered == null ? steps.get(done).what().apply(seen) : unanswered;
        unanswered = call;
        return call;
    }

    void answered() {
        unanswered = null;
        done++;
    }

    boolean hasEnded(Seen seen) {
        return done == steps.size() && seen.state().equals(end);
    }

    @Override
    public String toString() {
        return "order %s (%s) after %d of %d steps".formatted(number, kind, done, steps.size());
    }
}
