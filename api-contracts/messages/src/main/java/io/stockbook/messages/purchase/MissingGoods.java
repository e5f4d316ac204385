package io.stockbook.messages.purchase;

import io.stockbook.messages.id.Sku;

/** A line of which less was received than ordered when the purchase order was closed. */
public record MissingGoods(int line, Sku sku, long ordered, long received) {

    /** How many units never came. */
    public long missing() {
        return ordered - received;
    }
}
