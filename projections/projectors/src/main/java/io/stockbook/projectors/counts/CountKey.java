package io.stockbook.projectors.counts;

import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.Sku;

/** One count of one owner. */
record CountKey(String owner, String number) {

    static CountKey of(String stream) {
        CountId count = CountId.parse(stream);
        return new CountKey(count.owner().value(), count.number().value());
    }

    LineKey line(Sku sku) {
        return new LineKey(this, sku.value());
    }
}
