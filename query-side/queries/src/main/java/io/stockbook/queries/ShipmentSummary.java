package io.stockbook.queries;

import io.stockbook.messages.shipment.ShipmentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one shipment is.
 *
 * @param order the number of the order it is for
 * @param from the location where it was packed
 * @param service how it is to travel, as Stockbook calls it
 * @param carrierService the carrier's own code for that service
 * @param silent true while the carrier has said nothing for too long
 * @param label what its maker calls the label on the packages
 * @param place where the carrier saw it last
 * @param trackedAt when that was
 * @param units of all packages together
 * @param version the number of the shipment's events
 */
public record ShipmentSummary(
        String number,
        String order,
        String from,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String carrierService,
        ShipmentState state,
        boolean silent,
        @Nullable String label,
        @Nullable String trackingNumber,
        @Nullable String place,
        @Nullable Instant trackedAt,
        @Nullable String voidReason,
        @Nullable String document,
        int packages,
        long units,
        Instant createdAt,
        @Nullable Instant dispatchedAt,
        Instant updatedAt,
        long version) {}
