package io.stockbook.aggregates;

import io.stockbook.domain.order.Order;
import io.stockbook.domain.order.OrderSnapshot;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The order in Axon's hands. */
@AggregateRoot(type = "Order")
final class OrderShell extends Shell<OrderCommand, OrderEvent, Order> {

    static final SnapshotForm<Order, OrderSnapshot> SNAPSHOTS =
            new SnapshotForm<>(
                    "order.snapshot",
                    7,
                    OrderSnapshot.class,
                    OrderSnapshot::of,
                    OrderSnapshot::restored);

    OrderShell(String stream) {
        super(stream, Order.UNPLACED);
    }

    @Override
    SnapshotForm<Order, OrderSnapshot> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        evolve(event);
    }
}
