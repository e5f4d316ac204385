package io.stockbook.aggregates;

import io.stockbook.domain.owner.Owner;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.owner.OwnerEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The owner in Axon's hands. */
@AggregateRoot(type = "Owner")
final class OwnerShell extends Shell<OwnerCommand, OwnerEvent, Owner> {

    static final SnapshotForm<Owner, Owner> SNAPSHOTS =
            SnapshotForm.plain("owner.snapshot", 1, Owner.class);

    OwnerShell(String stream) {
        super(stream, Owner.USUAL);
    }

    @Override
    SnapshotForm<Owner, Owner> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(OwnerEvent event) {
        evolve(event);
    }
}
