package io.stockbook.messages.checkout;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;

/**
 * So many units of one SKU in a checkout.
 *
 * @param line its number in the checkout, from 1; an order's line of this number gets them first
 */
public record CheckoutLine(int line, Sku sku, long quantity) {
    /** Checks the numbers. */
    public CheckoutLine {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
    }
}
