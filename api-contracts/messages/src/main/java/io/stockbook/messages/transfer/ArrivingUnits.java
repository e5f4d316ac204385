package io.stockbook.messages.transfer;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units that arrived with a transfer: of a line, or of a SKU that need not stand on it.
 *
 * @param line null when the SKU is named
 * @param sku null when the line is named
 * @param to in what status they arrived
 * @param lot another than the line's, or null
 * @param bin where they were put, as a label
 */
public record ArrivingUnits(
        @Nullable Integer line,
        @Nullable Sku sku,
        Status to,
        long quantity,
        @Nullable String lot,
        @Nullable String bin) {

    /** Checks that it names one thing, the number and the texts. */
    public ArrivingUnits {
        Require.that((line == null) != (sku == null), "an arrival names its line or its SKU");
        Require.positive(quantity, "quantity");
        TransferCommand.optional(lot, "lot");
        TransferCommand.optional(bin, "bin");
    }
}
