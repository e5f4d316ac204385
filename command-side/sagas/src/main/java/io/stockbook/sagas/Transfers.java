package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.sagas.process.TransferBooking;
import io.stockbook.sagas.process.TransferPromises;

/** Sends what follows from transfers, and tells them what becomes of their promises. */
final class Transfers {

    private final Outbox outbox;

    Transfers(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(RecordedEvent recorded, TransferEvent event) {
        outbox.add(recorded.stream(), TransferBooking.react(recorded, event));
    }

    void tell(RecordedEvent recorded, StockEvent event) {
        TransferPromises.change(recorded, event)
                .ifPresent(
                        change ->
                                outbox.add(
                                        change.transfer().key(),
                                        TransferPromises.react(recorded, event, change)));
    }
}
