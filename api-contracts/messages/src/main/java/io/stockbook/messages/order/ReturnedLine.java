package io.stockbook.messages.order;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Units of one SKU that a customer sent back.
 *
 * @param line the line of the order they were sent for, or null when only the SKU is known
 */
public record ReturnedLine(@Nullable Integer line, Sku sku, long quantity) {

    /** Checks the numbers. */
    public ReturnedLine {
        if (line != null) {
            Require.positive(line, "line");
        }
        Require.positive(quantity, "quantity");
    }
}
