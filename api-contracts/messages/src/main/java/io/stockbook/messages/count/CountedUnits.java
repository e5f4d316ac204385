package io.stockbook.messages.count;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;

/** How many units of a SKU somebody counted. */
public record CountedUnits(Sku sku, long counted) {

    /** Checks the number. */
    public CountedUnits {
        Require.notNegative(counted, "counted");
    }
}
