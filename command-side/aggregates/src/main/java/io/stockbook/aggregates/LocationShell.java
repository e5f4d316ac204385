package io.stockbook.aggregates;

import static io.stockbook.messages.Handled.EXPECTED_VERSION;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.stockbook.domain.location.Location;
import io.stockbook.messages.Handled;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.location.LocationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

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

    @CommandHandler(commandName = "LocationCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Handled on(LocationCommand command, @MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        return handle(command, expected);
    }

    @EventSourcingHandler
    void on(LocationEvent event) {
        evolve(event);
    }
}
