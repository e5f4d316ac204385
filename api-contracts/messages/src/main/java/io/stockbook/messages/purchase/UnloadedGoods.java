package io.stockbook.messages.purchase;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.Sku;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units that stand on the dock, named in one of four ways.
 *
 * @param line the line of the purchase order that they belong to
 * @param sku what they are; the purchase order finds the line that waits for it
 * @param alias the code of somebody else by which they were named; what it stands for is the SKU,
 *     and without one nobody knows, or several have it
 * @param marking what stands on the carton, when nobody knows what they are
 * @param value what they cost, where no line of the purchase order says so
 */
public record UnloadedGoods(
        @Nullable Integer line,
        @Nullable Sku sku,
        @Nullable ItemAlias alias,
        @Nullable String marking,
        long quantity,
        Condition condition,
        @Nullable String lot,
        @Nullable String bin,
        @Nullable Money value) {

    /** The longest marking, lot or bin. */
    public static final int LONGEST_TEXT = 200;

    /** Checks numbers and texts, and that the goods are named in one way. */
    public UnloadedGoods {
        Require.positive(quantity, "quantity");
        Require.that(
                Stream.of(line, alias == null ? sku : alias, marking)
                                .filter(Objects::nonNull)
                                .count()
                        == 1,
                "goods are named by line, by sku, by alias or by marking, and by one of them only");
        optional(marking, "marking");
        optional(lot, "lot");
        optional(bin, "bin");
        PurchaseLine.checkValue(value);
    }

    /** Named by no code of others. */
    public UnloadedGoods(
            @Nullable Integer line,
            @Nullable Sku sku,
            @Nullable String marking,
            long quantity,
            Condition condition,
            @Nullable String lot,
            @Nullable String bin,
            @Nullable Money value) {
        this(line, sku, null, marking, quantity, condition, lot, bin, value);
    }

    private static void optional(@Nullable String text, String what) {
        if (text != null) {
            Require.text(text, LONGEST_TEXT, what);
        }
    }
}
