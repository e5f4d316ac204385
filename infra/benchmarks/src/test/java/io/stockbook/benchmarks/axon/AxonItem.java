package io.stockbook.benchmarks.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** One stock item, written as Axon's guide writes an aggregate. */
public final class AxonItem {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String sku;

    private long available;

    /** Axon makes an empty one before it replays events. */
    AxonItem() {}

    /** Brings units in. */
    record Receive(@TargetAggregateIdentifier String sku, long quantity) {}

    /** Asks for one unit. */
    record Allocate(@TargetAggregateIdentifier String sku, UUID allocation) {}

    /** Gives one unit back. */
    record Free(@TargetAggregateIdentifier String sku, UUID allocation) {}

    /** Units came in. */
    record Received(String sku, long quantity) {}

    /** One unit was promised. */
    record Allocated(String sku, UUID allocation, long quantity, String order, int line) {}

    /** One unit was given back. */
    record Freed(String sku, UUID allocation, long quantity, String order, int line) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Receive command) {
        apply(new Received(command.sku(), command.quantity()));
    }

    @CommandHandler
    boolean handle(Allocate command) {
        if (available < 1) {
            return false;
        }
        apply(new Allocated(command.sku(), command.allocation(), 1, "A-1", 1));
        return true;
    }

    @CommandHandler
    boolean handle(Free command) {
        apply(new Freed(command.sku(), command.allocation(), 1, "A-1", 1));
        return true;
    }

    @EventSourcingHandler
    void on(Received event) {
        sku = event.sku();
        available += event.quantity();
    }

    @EventSourcingHandler
    void on(Allocated event) {
        available -= event.quantity();
    }

    @EventSourcingHandler
    void on(Freed event) {
        available += event.quantity();
    }
}
