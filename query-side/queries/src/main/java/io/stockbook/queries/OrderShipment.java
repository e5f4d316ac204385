package io.stockbook.queries;

import io.stockbook.messages.order.TrackingStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shipment of an order.
 *
 * @param tracking the carrier's own number of it
 * @param status how far its carrier has brought it; none before its carrier has it
 * @param at when that happened, by the carrier's clock
 */
public record OrderShipment(
        String shipment,
        long units,
        @Nullable String carrier,
        @Nullable String tracking,
        @Nullable TrackingStatus status,
        @Nullable Instant at) {}
