package io.stockbook.commandapi.rest.shipment;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the carrier says; under an id of its own it is news once only. */
record CarrierNews(
        TrackingStatus status,
        @Nullable Instant at,
        @Nullable String place,
        @Nullable String carrierEvent,
        @Nullable Evidence evidence) {

    ReportTracking of(ShipmentId shipment) {
        return new ReportTracking(
                shipment,
                status,
                at,
                place,
                carrierEvent,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
