package io.stockbook.queries;

import io.stockbook.messages.stock.Status;
import java.time.Instant;

/**
 * A SKU of which a keeper had more or fewer than the books expected.
 *
 * @param takenAt the moment of which both speak
 * @param difference how many more (positive) or fewer were reported than expected
 * @param bookedPosition where in the ledger it was booked
 */
public record SnapshotDifference(
        String snapshot,
        String location,
        Instant takenAt,
        String sku,
        Status status,
        long reported,
        long expected,
        long difference,
        long bookedPosition) {}
