package io.stockbook.aggregates;

import io.stockbook.domain.shipment.Shipment;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The shipment in Axon's hands. */
@AggregateRoot(type = "Shipment")
final class ShipmentShell extends Shell<ShipmentCommand, ShipmentEvent, Shipment> {

    static final SnapshotForm<Shipment, Shipment> SNAPSHOTS =
            SnapshotForm.plain("shipment.snapshot", 1, Shipment.class);

    ShipmentShell(String stream) {
        super(stream, Shipment.UNKNOWN);
    }

    @Override
    SnapshotForm<Shipment, Shipment> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(ShipmentEvent event) {
        evolve(event);
    }
}
