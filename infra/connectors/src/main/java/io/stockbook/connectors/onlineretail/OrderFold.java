package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderState;
import io.stockbook.messages.stock.Demand;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Folds orders: their states, and which of their lines have shipped whole. */
final class OrderFold {

    private final Map<String, OrderState> states = new HashMap<>();
    private final Map<String, long[]> unshipped = new HashMap<>();
    private long shippedLines;
    private long serviceLines;

    void on(String number, OrderEvent event) {
        states.merge(number, OrderState.PLACED.after(event), (before, _) -> before.after(event));
        if (event instanceof OrderPlaced placed) {
            serviceLines += placed.services().size();
            unshipped.put(number, unitsByLine(placed));
        }
    }

    private static long[] unitsByLine(OrderPlaced placed) {
        int last = placed.lines().stream().mapToInt(OrderLine::line).max().orElse(0);
        long[] units = new long[last + 1];
        placed.lines().forEach(line -> units[line.line()] = line.quantity());
        return units;
    }

    /** Units of a line left for the customer, or came back before the carrier took them. */
    void shipped(Demand demand, long change) {
        long[] open = unshipped.get(demand.document());
        if (open == null || demand.kind() != Demand.Kind.ORDER) {
            return;
        }
        boolean wholeBefore = open[demand.line()] == 0;
        open[demand.line()] -= change;
        boolean wholeNow = open[demand.line()] == 0;
        shippedLines += (wholeNow ? 1 : 0) - (wholeBefore ? 1 : 0);
    }

    long shippedLines() {
        return shippedLines;
    }

    long serviceLines() {
        return serviceLines;
    }

    Map<OrderState, Long> byState() {
        Map<OrderState, Long> count = new EnumMap<>(OrderState.class);
        states.values().forEach(state -> count.merge(state, 1L, Long::sum));
        return count;
    }
}
