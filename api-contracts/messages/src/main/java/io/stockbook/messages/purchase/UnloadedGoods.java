package io.stockbook.messages.purchase;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units that stand on the dock, named in one of three ways.
 *
 * @param line the line of the purchase order that they belong to
 * @param sku what they are; the purchase order finds the line that waits for it
 * @param marking what stands on the carton, when nobody knows what they are
 * @param value what they cost, where no line of the purchase order says so
 */
public record UnloadedGoods(
        @Nullable Integer line,
        @Nullable Sku sku,
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
                Stream.of(line, sku, marking).filter(Objects::nonNull).count() == 1,
                "goods are named by line, by sku or by marking, and by one of them only");
        optional(marking, "marking");
        optional(lot, "lot");
        optional(bin, "bin");
        PurchaseLine.checkValue(value);
    }

    private static void optional(@Nullable String text, String what) {
        if (text != null) {
            Require.text(text, LONGEST_TEXT, what);
        }
    }
}
