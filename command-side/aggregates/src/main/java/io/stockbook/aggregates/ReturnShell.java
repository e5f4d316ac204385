package io.stockbook.aggregates;

import io.stockbook.domain.returns.ReturnAuthorization;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The return in Axon's hands. */
@AggregateRoot(type = "ReturnAuthorization")
final class ReturnShell extends Shell<ReturnCommand, ReturnEvent, ReturnAuthorization> {

    static final SnapshotForm<ReturnAuthorization, ReturnAuthorization> SNAPSHOTS =
            SnapshotForm.plain("return.snapshot", 1, ReturnAuthorization.class);

    ReturnShell(String stream) {
        super(stream, ReturnAuthorization.UNKNOWN);
    }

    @Override
    SnapshotForm<ReturnAuthorization, ReturnAuthorization> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(ReturnEvent event) {
        evolve(event);
    }
}
