package io.stockbook.messages.transfer;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * So many units of one SKU that are wanted elsewhere.
 *
 * @param line its number in the transfer, from 1
 */
public record TransferLine(int line, Sku sku, long quantity, @Nullable String lot) {

    /** Checks the numbers and the lot. */
    public TransferLine {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
        TransferCommand.optional(lot, "lot");
    }
}
