package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.sagas.process.GoodsBack;

/** Sends what stock items and orders have to book because of the documents of one round. */
final class Documents {

    private final Outbox outbox;

    Documents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Passes over what is no event of a document that books. */
    void tell(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ReturnEvent it -> outbox.add(recorded.stream(), GoodsBack.react(recorded, it));
            // The return goes on with it, not who follows the order's fulfilment.
            case UnitsReturned it ->
                    outbox.add(
                            new ReturnId(OrderId.parse(recorded.stream()).owner(), it.returned())
                                    .key(),
                            GoodsBack.told(recorded, it));
            default -> {}
        }
    }
}
