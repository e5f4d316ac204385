package io.stockbook.aggregates;

import static io.stockbook.messages.Handled.EXPECTED_VERSION;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.stockbook.domain.order.Order;
import io.stockbook.domain.order.OrderSnapshot;
import io.stockbook.messages.Handled;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The order in Axon's hands. */
@AggregateRoot(type = "Order")
final class OrderShell extends Shell<OrderCommand, OrderEvent, Order> {

    static final SnapshotForm<Order, OrderSnapshot> SNAPSHOTS =
            new SnapshotForm<>(
                    "order.snapshot",
                    1,
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

    @CommandHandler(commandName = "OrderCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Handled on(OrderCommand command, @MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        return handle(command, expected);
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        evolve(event);
    }
}
