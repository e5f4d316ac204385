package io.stockbook.domain.order;

import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
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
        FillPolicy fill,
        SortedMap<Integer, OrderedLine> lines,
        List<Promise> promises,
        List<LineShortage> waiting,
        List<BlockReason> blocks,
        SortedMap<String, OrderShipment> shipments,
        SortedMap<Integer, OrderedLine> sent,
        SortedMap<Integer, Long> returned) {

    /** Everything the order knows. */
    public static OrderSnapshot of(Order order) {
        return new OrderSnapshot(
                order.stage(),
                order.handling(),
                order.fill(),
                new TreeMap<>(order.lines()),
                order.promises().all(),
                order.waiting().stream()
                        .sorted(
                                Comparator.comparingInt(LineShortage::line)
                                        .thenComparingLong(LineShortage::quantity))
                        .toList(),
                order.blocks().stream().sorted().toList(),
                new TreeMap<>(order.shipments()),
                new TreeMap<>(order.returns().sent()),
                new TreeMap<>(order.returns().returned()));
    }

    /** The order as it was. */
    public Order restored() {
        return new Order(
                stage,
                handling,
                fill,
                Map.copyOf(lines),
                new Promises(promises),
                Set.copyOf(waiting),
                Set.copyOf(blocks),
                Map.copyOf(shipments),
                new Returns(sent, returned));
    }
}
