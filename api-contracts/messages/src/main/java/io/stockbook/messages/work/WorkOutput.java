package io.stockbook.messages.work;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units that are to come out of a work order.
 *
 * @param line its number in the work order, from 1
 * @param to in what status they are wanted
 * @param share its part of the value, against those of the other outputs; its units when nobody
 *     says
 */
public record WorkOutput(
        int line, Sku sku, long quantity, Status to, @Nullable String lot, @Nullable Long share) {

    /** Checks the numbers and the lot. */
    public WorkOutput {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
        WorkOrderCommand.optional(lot, "lot");
        if (share != null) {
            Require.positive(share, "share");
        }
    }

    /** Its weight when the value of what went in is divided. */
    public long weight() {
        return share == null ? quantity : share;
    }
}
