package io.stockbook.messages.purchase;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * So many units of one SKU that are bought.
 *
 * @param line its number in the purchase order, from 1
 * @param value what all of them cost together, when known
 * @param expected the day on which they are expected, when known
 * @param alias the code by which the SKU was named, when it was named by one
 */
public record PurchaseLine(
        int line,
        Sku sku,
        long quantity,
        @Nullable Money value,
        @Nullable LocalDate expected,
        @Nullable ItemAlias alias) {

    /** The most that one line may cost, in minor units. */
    public static final long LARGEST_VALUE = 1_000_000_000_000_000L;

    /** Checks the numbers. */
    public PurchaseLine {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
        checkValue(value);
    }

    /** Named by the SKU itself. */
    public PurchaseLine(
            int line, Sku sku, long quantity, @Nullable Money value, @Nullable LocalDate expected) {
        this(line, sku, quantity, value, expected, null);
    }

    /** Does nothing when one line may cost so much, or nobody knows. */
    public static void checkValue(@Nullable Money value) {
        Require.that(
                value == null || (value.minor() >= 0 && value.minor() <= LARGEST_VALUE),
                "value must be from 0 to %d minor units".formatted(LARGEST_VALUE));
    }
}
