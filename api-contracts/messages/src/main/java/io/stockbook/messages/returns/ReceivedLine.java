package io.stockbook.messages.returns;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a box that came back.
 *
 * @param line the line of the return it belongs to, when whoever unpacked it knows; otherwise it is
 *     found by the SKU
 * @param orderLine the line of the order it was sent for; asked only of what the return does not
 *     know yet
 * @param reason why it comes back, when nobody has said so before
 */
public record ReceivedLine(
        @Nullable Integer line,
        @Nullable Integer orderLine,
        Sku sku,
        long quantity,
        ReturnCondition condition,
        @Nullable ReturnReason reason,
        @Nullable String lot) {

    /** The longest name of a lot. */
    private static final int LONGEST_LOT = 100;

    /** Checks the numbers and the lot. */
    public ReceivedLine {
        if (line != null) {
            Require.positive(line, "line");
        }
        if (orderLine != null) {
            Require.positive(orderLine, "orderLine");
        }
        Require.positive(quantity, "quantity");
        if (lot != null) {
            Require.text(lot, LONGEST_LOT, "lot");
        }
    }
}
