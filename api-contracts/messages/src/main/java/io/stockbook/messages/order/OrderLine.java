package io.stockbook.messages.order;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * So many units of one SKU.
 *
 * @param line its number in the order, from 1
 * @param price what the customer pays for one unit, when known
 */
public record OrderLine(int line, Sku sku, long quantity, @Nullable Money price) {

    /** Checks the numbers. */
    public OrderLine {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
    }
}
