package io.stockbook.messages.catalog;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;

/**
 * What a kit holds of one SKU.
 *
 * @param quantity units in each kit
 */
public record Component(Sku sku, long quantity) {

    /** Checks the number. */
    public Component {
        Require.positive(quantity, "quantity");
    }
}
