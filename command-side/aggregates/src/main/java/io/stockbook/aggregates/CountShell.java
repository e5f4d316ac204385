package io.stockbook.aggregates;

import io.stockbook.domain.count.Count;
import io.stockbook.domain.count.CountSnapshot;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The count in Axon's hands. */
@AggregateRoot(type = "Count")
final class CountShell extends Shell<CountCommand, CountEvent, Count> {

    static final SnapshotForm<Count, CountSnapshot> SNAPSHOTS =
            new SnapshotForm<>(
                    "count.snapshot",
                    1,
                    CountSnapshot.class,
                    CountSnapshot::of,
                    CountSnapshot::restored);

    CountShell(String stream) {
        super(stream, Count.UNKNOWN);
    }

    @Override
    SnapshotForm<Count, CountSnapshot> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(CountEvent event) {
        evolve(event);
    }
}
