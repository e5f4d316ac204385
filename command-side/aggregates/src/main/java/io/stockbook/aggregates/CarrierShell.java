package io.stockbook.aggregates;

import io.stockbook.domain.carrier.Carrier;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.carrier.CarrierEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The carrier in Axon's hands. */
@AggregateRoot(type = "Carrier")
final class CarrierShell extends Shell<CarrierCommand, CarrierEvent, Carrier> {

    static final SnapshotForm<Carrier, Carrier> SNAPSHOTS =
            SnapshotForm.plain("carrier.snapshot", 1, Carrier.class);

    CarrierShell(String stream) {
        super(stream, Carrier.UNKNOWN);
    }

    @Override
    SnapshotForm<Carrier, Carrier> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(CarrierEvent event) {
        evolve(event);
    }
}
