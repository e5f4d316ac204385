package io.stockbook.messages.purchase;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line of a purchase order that are on their way.
 *
 * @param line the line of the purchase order
 */
public record AnnouncedGoods(int line, long quantity) {

    /** Checks the numbers. */
    public AnnouncedGoods {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
    }

    /**
     * The same as the purchase order knows it.
     *
     * @param value their share of what the line costs, when that is known
     */
    public record Worth(int line, long quantity, @Nullable Money value) {}
}
