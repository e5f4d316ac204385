package io.stockbook.sagas;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;

/** A SKU of an owner, wherever it lies. */
record OwnedSku(OwnerId owner, Sku sku) {

    static OwnedSku of(StockItemId item) {
        return new OwnedSku(item.owner(), item.sku());
    }
}
