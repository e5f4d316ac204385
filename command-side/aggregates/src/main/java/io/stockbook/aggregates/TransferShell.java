package io.stockbook.aggregates;

import io.stockbook.domain.transfer.Transfer;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.transfer.TransferEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The transfer in Axon's hands. */
@AggregateRoot(type = "Transfer")
final class TransferShell extends Shell<TransferCommand, TransferEvent, Transfer> {

    static final SnapshotForm<Transfer, Transfer> SNAPSHOTS =
            SnapshotForm.plain("transfer.snapshot", 1, Transfer.class);

    TransferShell(String stream) {
        super(stream, Transfer.UNKNOWN);
    }

    @Override
    SnapshotForm<Transfer, Transfer> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(TransferEvent event) {
        evolve(event);
    }
}
