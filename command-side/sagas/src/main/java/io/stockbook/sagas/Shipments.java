package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.sagas.process.CarrierConfirmation;
import io.stockbook.sagas.process.CarrierSilence;
import io.stockbook.sagas.process.Deadline;

/** Sends what follows from the shipments of one round, and waits for the next word of each. */
final class Shipments {

    private final Carriers carriers;
    private final Outbox outbox;
    private final Deadlines deadlines;

    Shipments(Carriers carriers, Outbox outbox, Deadlines deadlines) {
        this.carriers = carriers;
        this.outbox = outbox;
        this.deadlines = deadlines;
    }

    void tell(RecordedEvent recorded, ShipmentEvent event) {
        outbox.add(recorded.stream(), CarrierConfirmation.react(recorded, event));
        CarrierSilence.deadline(recorded, event, carriers)
                .ifPresentOrElse(
                        deadlines::set,
                        () -> deadlines.drop(recorded.stream(), Deadline.Silence.NAME));
    }
}
