package io.stockbook.messages.custody;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;

/**
 * How many units of a SKU the keeper has in a status.
 *
 * @param status AVAILABLE for whatever can be sold, promised or not; else HELD, DAMAGED or
 *     INSPECTION
 */
public record SnapshotLine(Sku sku, Status status, long quantity) {

    /** Checks the number, and that the status is one that can be counted. */
    public SnapshotLine {
        Require.notNegative(quantity, "quantity");
        Require.that(
                status.unpromised(),
                status + " is not counted; AVAILABLE stands for all that can be sold");
    }
}
