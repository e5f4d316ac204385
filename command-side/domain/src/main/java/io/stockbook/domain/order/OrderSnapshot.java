package io.stockbook.domain.order;

import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineShortage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An order's state in plain lists, so that it can be stored; the same order is the same text. */
public record OrderSnapshot(
        Stage stage,
        Handling handling,
        SortedMap<Integer, Long> ordered,
        List<Promise> promises,
        List<LineShortage> waiting) {

    /** Everything the order knows. */
    public static OrderSnapshot of(Order order) {
        return new OrderSnapshot(
                order.stage(),
                order.handling(),
                new TreeMap<>(order.ordered()),
                order.promises().all(),
                order.waiting().stream()
                        .sorted(
                                Comparator.comparingInt(LineShortage::line)
                                        .thenComparingLong(LineShortage::quantity))
                        .toList());
    }

    /** The order as it was. */
    public Order restored() {
        return new Order(
                stage, handling, Map.copyOf(ordered), new Promises(promises), Set.copyOf(waiting));
    }
}
