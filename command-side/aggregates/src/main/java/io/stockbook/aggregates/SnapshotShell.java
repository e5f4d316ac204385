package io.stockbook.aggregates;

import io.stockbook.domain.custody.KeeperSnapshot;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.custody.SnapshotEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The snapshot of a keeper in Axon's hands. */
@AggregateRoot(type = "Snapshot")
final class SnapshotShell extends Shell<SnapshotCommand, SnapshotEvent, KeeperSnapshot> {

    static final SnapshotForm<KeeperSnapshot, KeeperSnapshot> SNAPSHOTS =
            SnapshotForm.plain("snapshot.snapshot", 2, KeeperSnapshot.class);

    SnapshotShell(String stream) {
        super(stream, KeeperSnapshot.UNKNOWN);
    }

    @Override
    SnapshotForm<KeeperSnapshot, KeeperSnapshot> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(SnapshotEvent event) {
        evolve(event);
    }
}
