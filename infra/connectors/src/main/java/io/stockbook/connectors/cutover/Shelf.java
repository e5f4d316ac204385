package io.stockbook.connectors.cutover;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import org.jspecify.annotations.Nullable;

/** One lot of a SKU at a location, or all of it where lots are not told apart. */
record Shelf(Sku sku, LocationId location, @Nullable String lot) {

    StockItemId item(OwnerId owner) {
        return new StockItemId(owner, sku, location);
    }

    /** What people call it. */
    String words() {
        return "%s at %s%s".formatted(sku, location, lot == null ? "" : ", lot " + lot);
    }
}
