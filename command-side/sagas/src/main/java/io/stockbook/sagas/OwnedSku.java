package io.stockbook.sagas;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.Collection;
import java.util.function.Function;

/** A SKU of an owner, wherever it lies. */
record OwnedSku(OwnerId owner, Sku sku) {

    static OwnedSku of(StockItemId item) {
        return new OwnedSku(item.owner(), item.sku());
    }

    static String[] texts(Collection<OwnedSku> skus, Function<OwnedSku, Object> part) {
        return skus.stream().map(sku -> part.apply(sku).toString()).toArray(String[]::new);
    }
}
