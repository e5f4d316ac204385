package io.stockbook.queries;

import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * One line of a keeper's snapshot. What was expected and booked is told when it is booked.
 *
 * @param named whether the keeper named it; else they said that they name all, and have nothing
 * @param expected what was there by the books at the moment the snapshot tells of
 * @param difference how many more (positive) or fewer were reported than expected
 * @param missingFound units that were missing and are there again
 * @param missingLost units that were missing and are not there either
 * @param variance what was booked of the rest: never more than is left there
 * @param openedPosition where in the ledger it was opened
 * @param bookedPosition where in the ledger it was booked
 */
public record SnapshotLineAnswer(
        String sku,
        Status status,
        boolean named,
        long reported,
        @Nullable Long expected,
        @Nullable Long difference,
        @Nullable Long missingFound,
        @Nullable Long missingLost,
        @Nullable Long variance,
        @Nullable Long openedPosition,
        @Nullable Long bookedPosition) {}
