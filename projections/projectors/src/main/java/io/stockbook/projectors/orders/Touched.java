package io.stockbook.projectors.orders;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The orders and reservations that a batch concerns. */
record Touched(Set<OrderKey> orders, Set<UUID> reservations) {

    static Touched by(List<RecordedEvent> batch) {
        Touched touched = new Touched(new TreeSet<>(), new TreeSet<>());
        for (RecordedEvent recorded : batch) {
            switch (recorded.event()) {
                case OrderEvent _ -> touched.orders.add(OrderKey.of(recorded.stream()));
                case StockEvent event -> touched.add(recorded.stream(), event);
                case Event _ -> {}
            }
        }
        return touched;
    }

    private void add(String stream, StockEvent event) {
        Promised promised = Promised.by(event);
        if (promised == null) {
            return;
        }
        if (promised.demand().kind() == Demand.Kind.ORDER) {
            String owner = StockItemId.parse(stream).owner().value();
            orders.add(new OrderKey(owner, promised.demand().document()));
        }
        if (promised.consumed() || promised.demand().kind() == Demand.Kind.CHECKOUT) {
            reservations.add(promised.allocation().value());
        }
    }

    boolean nothing() {
        return orders.isEmpty() && reservations.isEmpty();
    }
}
