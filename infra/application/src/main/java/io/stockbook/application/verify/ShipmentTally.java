package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the events of one shipment say together. */
final class ShipmentTally {

    ShipmentEvent.@Nullable ShipmentCreated created;
    @Nullable Instant createdAt;
    long createdPosition;
    ShipmentState state = ShipmentState.CREATED;
    boolean silent;
    @Nullable String carrierService;
    @Nullable String label;
    @Nullable String trackingNumber;
    @Nullable String place;
    @Nullable Instant trackedAt;
    @Nullable String voidReason;
    @Nullable Instant dispatchedAt;
    @Nullable Instant updatedAt;
    long version;
    long position;
    long steps;

    void apply(RecordedEvent recorded, ShipmentEvent event) {
        updatedAt = recorded.recordedAt();
        version = recorded.version();
        position = recorded.position();
        steps++;
        switch (event) {
            case ShipmentEvent.ShipmentCreated e -> {
                created = e;
                createdAt = recorded.recordedAt();
                createdPosition = recorded.position();
            }
            case ShipmentEvent.CarrierServiceRecorded e -> carrierService = e.code();
            case ShipmentEvent.LabelAttached e -> {
                label = e.reference();
                trackingNumber = e.trackingNumber();
            }
            case ShipmentEvent.ShipmentDispatched e -> {
                state = ShipmentState.DISPATCHED;
                dispatchedAt = recorded.recordedAt();
            }
            case ShipmentEvent.ShipmentVoided e -> {
                state = ShipmentState.VOID;
                silent = false;
                voidReason = e.reason();
            }
            case ShipmentEvent.TrackingReported e -> {
                Instant at = e.tracking().at();
                state = ShipmentState.reported(e.tracking().status());
                silent = false;
                place = e.place();
                trackedAt = at == null ? recorded.recordedAt() : at;
            }
            case ShipmentEvent.CarrierSilent e -> silent = true;
        }
    }
}
