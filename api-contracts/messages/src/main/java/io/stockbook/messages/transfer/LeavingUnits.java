package io.stockbook.messages.transfer;

import io.stockbook.messages.Require;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that left.
 *
 * @param from where they stood: AVAILABLE for the shelf, where the promised ones stand too
 * @param lot another than the line's, or null
 */
public record LeavingUnits(int line, Status from, long quantity, @Nullable String lot) {

    /** Checks the number and the lot. */
    public LeavingUnits {
        Require.positive(quantity, "quantity");
        TransferCommand.optional(lot, "lot");
    }
}
