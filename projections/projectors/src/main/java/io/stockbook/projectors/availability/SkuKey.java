package io.stockbook.projectors.availability;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.Comparator;

/** One SKU of one owner over all locations; in the order in which rows are written. */
record SkuKey(OwnerId owner, Sku sku) implements Comparable<SkuKey> {

    private static final Comparator<SkuKey> ORDER =
            Comparator.comparing((SkuKey key) -> key.owner().value())
                    .thenComparing(key -> key.sku().value());

    static SkuKey of(StockItemId item) {
        return new SkuKey(item.owner(), item.sku());
    }

    @Override
    public int compareTo(SkuKey other) {
        return ORDER.compare(this, other);
    }
}
