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
    private final UncodedShipments uncoded;

    Shipments(Carriers carriers, Outbox outbox, Deadlines deadlines, UncodedShipments uncoded) {
        this.carriers = carriers;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.uncoded = uncoded;
    }

    void tell(RecordedEvent recorded, ShipmentEvent event) {
        outbox.add(recorded.stream(), CarrierConfirmation.react(recorded, event));
        uncoded.tell(recorded, event);
        if (CarrierSilence.concerns(event)) {
            await(recorded, event);
        }
    }

    /** After all events of the round. */
    void settle() {
        uncoded.settle();
    }

    private void await(RecordedEvent recorded, ShipmentEvent event) {
        CarrierSilence.deadline(recorded, event, carriers)
                .ifPresentOrElse(
                        deadlines::set,
                        () -> deadlines.drop(recorded.stream(), Deadline.Silence.NAME));
    }
}
