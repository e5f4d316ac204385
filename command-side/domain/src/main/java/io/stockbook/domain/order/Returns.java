package io.stockbook.domain.order;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stockbook.domain.Decision;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.ReturnedLine;
import io.stockbook.messages.order.ReturnedUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of an order came back. It stays known for as long as the order does, since returns begin
 * when an order has ended.
 *
 * @param sent the lines of an order that has ended, each with the units that shipped of it
 * @param returned units that came back of each line, the excess among them
 */
public record Returns(Map<Integer, OrderedLine> sent, Map<Integer, Long> returned) {

    /** Nothing has ended and nothing came back. */
    public static final Returns NONE = new Returns(Map.of(), Map.of());

    /** Keeps the maps as they are. */
    public Returns {
        sent = Map.copyOf(sent);
        returned = Map.copyOf(returned);
    }

    /** Each unit finds a line of its SKU of which one more has shipped; what finds none exceeds. */
    static Decision<OrderEvent> record(Order order, OrderCommand.RecordReturn told) {
        if (order.stage() == Stage.UNPLACED) {
            return new Refusals(order, told).unplaced();
        }
        Map<Integer, OrderedLine> sent = order.returns().sent(order);
        Map<Integer, Long> returned = new HashMap<>(order.returns().returned());
        List<ReturnedUnits> units = new ArrayList<>();
        told.lines().forEach(line -> units.addAll(found(line, sent, returned)));
        return Decision.accepted(
                new OrderEvent.UnitsReturned(
                        told.returned(), told.receipt(), units, told.evidence()));
    }

    private static List<ReturnedUnits> found(
            ReturnedLine told, Map<Integer, OrderedLine> sent, Map<Integer, Long> returned) {
        List<ReturnedUnits> found = new ArrayList<>();
        List<Integer> candidates = candidates(told, sent);
        long rest = told.quantity();
        for (int line : candidates) {
            long out = shipped(sent, line) - returned.getOrDefault(line, 0L);
            long some = Math.clamp(rest, 0, Math.max(0, out));
            rest -= some;
            if (some > 0) {
                returned.merge(line, some, Long::sum);
                found.add(new ReturnedUnits(line, told.sku(), some, 0));
            }
        }
        if (rest > 0) {
            exceed(found, candidates, told.sku(), rest, returned);
        }
        return found;
    }

    /** What is too much stands on the line where the rest of it stands, or was to stand. */
    private static void exceed(
            List<ReturnedUnits> found,
            List<Integer> candidates,
            Sku sku,
            long excess,
            Map<Integer, Long> returned) {
        if (candidates.isEmpty()) {
            found.add(new ReturnedUnits(null, sku, excess, excess));
            return;
        }
        int line = candidates.getFirst();
        returned.merge(line, excess, Long::sum);
        boolean joins = !found.isEmpty() && Integer.valueOf(line).equals(found.getFirst().line());
        long fits = joins ? found.removeFirst().quantity() : 0;
        found.addFirst(new ReturnedUnits(line, sku, fits + excess, excess));
    }

    /** The lines of its SKU, the named one first. */
    private static List<Integer> candidates(ReturnedLine told, Map<Integer, OrderedLine> sent) {
        List<Integer> lines = new ArrayList<>();
        new TreeMap<>(sent)
                .forEach(
                        (number, line) -> {
                            if (told.sku().equals(line.sku())) {
                                lines.add(number);
                            }
                        });
        Integer named = told.line();
        if (named != null && lines.remove(named)) {
            lines.addFirst(named);
        }
        return lines;
    }

    private static long shipped(Map<Integer, OrderedLine> sent, int line) {
        OrderedLine ordered = sent.get(line);
        return ordered == null ? 0 : ordered.quantity();
    }

    /** Every line with what has shipped of it by now. */
    private Map<Integer, OrderedLine> sent(Order order) {
        return order.lines().isEmpty() ? sent : shippedOf(order);
    }

    private static Map<Integer, OrderedLine> shippedOf(Order order) {
        Map<Integer, Long> shipped = new HashMap<>();
        order.promises()
                .all()
                .forEach(promise -> shipped.merge(promise.line(), promise.shipped(), Long::sum));
        return order.lines().entrySet().stream()
                .collect(
                        toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry ->
                                        OrderedLine.of(
                                                entry.getValue().sku(),
                                                shipped.getOrDefault(entry.getKey(), 0L))));
    }

    /** The order ends now, and forgets everything but what it has sent. */
    Returns ending(Order order) {
        return order.lines().isEmpty() ? this : new Returns(shippedOf(order), returned);
    }

    Returns after(OrderEvent.UnitsReturned event) {
        Map<Integer, Long> after = new HashMap<>(returned);
        for (ReturnedUnits units : event.lines()) {
            if (units.line() != null) {
                after.merge(units.line(), units.quantity(), Long::sum);
            }
        }
        return new Returns(sent, after);
    }

    int size() {
        return sent.size() + returned.size();
    }
}
