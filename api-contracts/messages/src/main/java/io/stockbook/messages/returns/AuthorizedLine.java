package io.stockbook.messages.returns;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * So many units of one SKU may come back.
 *
 * @param line its number in the return, from 1
 * @param orderLine the line of the order that they were sent for, when known
 */
public record AuthorizedLine(
        int line, @Nullable Integer orderLine, Sku sku, long quantity, ReturnReason reason) {

    /** Checks the numbers. */
    public AuthorizedLine {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
        if (orderLine != null) {
            Require.positive(orderLine, "orderLine");
        }
    }
}
