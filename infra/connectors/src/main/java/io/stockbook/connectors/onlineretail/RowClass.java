package io.stockbook.connectors.onlineretail;

import java.util.Set;

/** What a row of the file physically means. */
public enum RowClass {
    /** Goods out to a customer; at a price of 0 a gift. */
    SHIPPED,
    /** Goods back, or a cancellation after the fact. */
    RETURNED,
    /** Damages, losses, wrong codes, samples. */
    LOST,
    /** Stock that was there and not in the books. */
    FOUND,
    /** Postage, fees, discounts, bad debt: no stock moves. */
    NON_STOCK;

    private static final Set<String> NON_STOCK_CODES =
            Set.of(
                    "POST",
                    "DOT",
                    "M",
                    "m",
                    "C2",
                    "D",
                    "S",
                    "BANK CHARGES",
                    "AMAZONFEE",
                    "CRUK",
                    "B");

    /**
     * The class of a row.
     *
     * @throws IllegalArgumentException when the row fits none
     */
    static RowClass of(Row row) {
        if (NON_STOCK_CODES.contains(row.code())) {
            return NON_STOCK;
        }
        if (row.quantity() < 0) {
            return row.invoice().startsWith("C") ? RETURNED : LOST;
        }
        boolean goodsOut = row.quantity() > 0 && !row.invoice().startsWith("C");
        if (goodsOut && (row.price().signum() > 0 || row.customer() != null)) {
            return SHIPPED;
        }
        if (goodsOut && row.price().signum() == 0) {
            return FOUND;
        }
        throw new IllegalArgumentException(
                "%d units of %s at %s on invoice %s are neither shipped, returned, lost nor found"
                        .formatted(row.quantity(), row.code(), row.price(), row.invoice()));
    }
}
