package io.stockbook.messages.purchase;

import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.ItemAlias;
import org.jspecify.annotations.Nullable;

/**
 * What came in on one line of a receipt.
 *
 * @param expected how many units were still expected of it
 * @param over how many of the units nobody expected
 * @param value what the units cost, when known: their share of the line of the purchase order
 * @param alias the code by which the dock named them, when it named them by one
 */
public record ReceivedGoods(
        ReceiptLine of,
        long quantity,
        Condition condition,
        @Nullable String bin,
        long expected,
        long over,
        @Nullable Money value,
        @Nullable ItemAlias alias) {

    /** Named by no code of others. */
    public ReceivedGoods(
            ReceiptLine of,
            long quantity,
            Condition condition,
            @Nullable String bin,
            long expected,
            long over,
            @Nullable Money value) {
        this(of, quantity, condition, bin, expected, over, value, null);
    }
}
