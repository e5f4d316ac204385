package io.stockbook.messages.work;

import io.stockbook.messages.Require;
import io.stockbook.messages.stock.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Units in work that came to nothing: of an input, or of an output that was to come out.
 *
 * @param lot another than the line's, or null
 */
public record UnitsSpoiled(int line, long quantity, ReasonCode reason, @Nullable String lot) {

    /** Checks the number and the lot. */
    public UnitsSpoiled {
        Require.positive(quantity, "quantity");
        WorkOrderCommand.optional(lot, "lot");
    }
}
