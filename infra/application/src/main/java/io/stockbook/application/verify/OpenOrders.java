package io.stockbook.application.verify;

import io.stockbook.domain.order.Order;
import io.stockbook.domain.order.Stage;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every order that is under way, as its own aggregate has it; of the others only that they ended.
 */
final class OpenOrders {

    /**
     * An order under way.
     *
     * @param position of its last event
     */
    record Open(Order order, long position) {}

    private final Map<OrderId, Open> open = new HashMap<>();
    private final Set<OrderId> ended = new HashSet<>();

    void fold(RecordedEvent recorded, OrderEvent event) {
        OrderId id = OrderId.parse(recorded.stream());
        if (ended.contains(id)) {
            return;
        }
        Open before = open.get(id);
        Order after = (before == null ? Order.UNPLACED : before.order()).evolve(event);
        if (after.stage() == Stage.OPEN || after.stage() == Stage.CANCELLING) {
            open.put(id, new Open(after, recorded.position()));
        } else {
            open.remove(id);
            ended.add(id);
        }
    }

    Map<OrderId, Open> open() {
        return open;
    }

    boolean hasEnded(OrderId order) {
        return ended.contains(order);
    }
}
