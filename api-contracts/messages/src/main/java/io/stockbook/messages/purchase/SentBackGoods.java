package io.stockbook.messages.purchase;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;

/**
 * Units of one line of a receipt that go back to whom they were bought from.
 *
 * @param line the line of the receipt
 * @param from the status in which they stand
 */
public record SentBackGoods(
        ReceiptNumber receipt, int line, Status from, long quantity, ReasonCode reason) {

    /** Checks the numbers. */
    public SentBackGoods {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
    }

    /**
     * The same as the purchase order knows it.
     *
     * @param left how many units of the line are left here
     */
    public record Booked(
            ReceiptLine of, Status from, long quantity, ReasonCode reason, long left) {}
}
