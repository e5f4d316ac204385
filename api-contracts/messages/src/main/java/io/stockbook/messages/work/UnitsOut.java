package io.stockbook.messages.work;

import io.stockbook.messages.Require;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units that came out of work: made ones of an output, or unused ones of an input.
 *
 * @param to where they stand now, or null for where the plan has them
 * @param lot another than the line's, or null
 */
public record UnitsOut(int line, @Nullable Status to, long quantity, @Nullable String lot) {

    /** Checks the number and the lot. */
    public UnitsOut {
        Require.positive(quantity, "quantity");
        WorkOrderCommand.optional(lot, "lot");
    }
}
