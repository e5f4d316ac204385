package io.stockbook.messages.transfer;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units that arrived.
 *
 * @param line null when the transfer has no line of this SKU
 * @param quantity all of them
 * @param excess how many of them were not on their way
 */
public record ArrivedUnits(
        @Nullable Integer line,
        Sku sku,
        Status to,
        long quantity,
        long excess,
        @Nullable String lot,
        @Nullable String bin) {

    /** How many of them were on their way. */
    public long expected() {
        return quantity - excess;
    }
}
