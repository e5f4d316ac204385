package io.stockbook.aggregates;

import io.stockbook.domain.location.Location;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.location.LocationEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The location in Axon's hands. */
@AggregateRoot(type = "Location")
final class LocationShell extends Shell<LocationCommand, LocationEvent, Location> {

    static final SnapshotForm<Location, Location> SNAPSHOTS =
            SnapshotForm.plain("location.snapshot", 1, Location.class);

    LocationShell(String stream) {
        super(stream, Location.UNKNOWN);
    }

    @Override
    SnapshotForm<Location, Location> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(LocationEvent event) {
        evolve(event);
    }
}
