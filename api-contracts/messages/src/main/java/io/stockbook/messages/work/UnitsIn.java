package io.stockbook.messages.work;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units of one input that went into work.
 *
 * @param from where they stood, or null for where the plan takes them from
 * @param lot another than the line's, or null
 * @param value what they cost, when whoever reports knows it
 */
public record UnitsIn(
        int line,
        @Nullable Status from,
        long quantity,
        @Nullable String lot,
        @Nullable Money value) {

    /** Checks the number and the lot. */
    public UnitsIn {
        Require.positive(quantity, "quantity");
        WorkOrderCommand.optional(lot, "lot");
    }
}
