package io.stockbook.messages.order;

import io.stockbook.messages.Microseconds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said of a shipment.
 *
 * @param carrier the carrier's code, when it is known
 * @param number the carrier's own number of it
 * @param at when that happened, by the carrier's clock
 */
public record ShipmentTracking(
        String shipment,
        @Nullable String carrier,
        @Nullable String number,
        TrackingStatus status,
        @Nullable Instant at) {

    /** Keeps the moment as the ledger does. */
    public ShipmentTracking {
        at = Microseconds.of(at);
    }
}
