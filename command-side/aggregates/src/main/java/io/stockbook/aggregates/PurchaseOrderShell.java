package io.stockbook.aggregates;

import io.stockbook.domain.purchase.Purchase;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The purchase order in Axon's hands. */
@AggregateRoot(type = "PurchaseOrder")
final class PurchaseOrderShell extends Shell<PurchaseCommand, PurchaseEvent, Purchase> {

    static final SnapshotForm<Purchase, Purchase> SNAPSHOTS =
            SnapshotForm.plain("purchase.snapshot", 2, Purchase.class);

    PurchaseOrderShell(String stream) {
        super(stream, Purchase.UNKNOWN);
    }

    @Override
    SnapshotForm<Purchase, Purchase> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(PurchaseEvent event) {
        evolve(event);
    }
}
