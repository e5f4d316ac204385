package io.stockbook.aggregates;

import io.stockbook.domain.exception.ExceptionInQueue;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The exception in Axon's hands. */
@AggregateRoot(type = "Exception")
final class ExceptionShell extends Shell<ExceptionCommand, ExceptionEvent, ExceptionInQueue> {

    static final SnapshotForm<ExceptionInQueue, ExceptionInQueue> SNAPSHOTS =
            SnapshotForm.plain("exception.snapshot", 1, ExceptionInQueue.class);

    ExceptionShell(String stream) {
        super(stream, ExceptionInQueue.UNKNOWN);
    }

    @Override
    SnapshotForm<ExceptionInQueue, ExceptionInQueue> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(ExceptionEvent event) {
        evolve(event);
    }
}
