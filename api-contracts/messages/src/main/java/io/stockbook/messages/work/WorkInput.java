package io.stockbook.messages.work;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units that are to go into a work order.
 *
 * @param line its number in the work order, from 1
 * @param from where they stand; out of AVAILABLE they are promised to it
 */
public record WorkInput(int line, Sku sku, long quantity, Status from, @Nullable String lot) {

    /** Checks the numbers and the lot. */
    public WorkInput {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
        WorkOrderCommand.optional(lot, "lot");
    }

    /** True when they are on sale until somebody promises them. */
    public boolean needsPromise() {
        return from == Status.AVAILABLE;
    }
}
