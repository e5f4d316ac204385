package io.stockbook.messages.purchase;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Units that are on their way, named by a line of the purchase order or by what they are.
 *
 * @param line the line of the purchase order
 * @param sku what they are; the purchase order finds the line that waits for it
 * @param alias the code by which the SKU was named, when it was named by one
 */
public record AnnouncedGoods(
        @Nullable Integer line, @Nullable Sku sku, @Nullable ItemAlias alias, long quantity) {

    /** Checks the numbers, and that the goods are named in one way. */
    public AnnouncedGoods {
        Require.that(
                (line == null) != (sku == null),
                "goods are announced by line or by what they are, and by one of them");
        Require.that(alias == null || sku != null, "an alias stands for a SKU");
        if (line != null) {
            Require.positive(line, "line");
        }
        Require.positive(quantity, "quantity");
    }

    /** Of a line of the purchase order. */
    public AnnouncedGoods(int line, long quantity) {
        this(line, null, null, quantity);
    }

    /**
     * The same as the purchase order knows it.
     *
     * @param value their share of what the line costs, when that is known
     * @param alias the code by which they were named first, when they were named by one
     */
    public record Worth(int line, long quantity, @Nullable Money value, @Nullable ItemAlias alias) {

        /** Named by no code of others. */
        public Worth(int line, long quantity, @Nullable Money value) {
            this(line, quantity, value, null);
        }
    }
}
