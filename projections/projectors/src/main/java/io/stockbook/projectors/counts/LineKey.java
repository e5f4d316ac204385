package io.stockbook.projectors.counts;

import io.stockbook.messages.id.StockItemId;
import io.stockbook.schema.jooq.read_counts_1.tables.records.LineRecord;

/** One line of a count. */
record LineKey(CountKey count, String sku) {

    /** The line that a stock item speaks of, whose count is named. */
    static LineKey of(String stream, String count) {
        StockItemId item = StockItemId.parse(stream);
        return new LineKey(new CountKey(item.owner().value(), count), item.sku().value());
    }

    static LineKey of(LineRecord line) {
        return new LineKey(new CountKey(line.getOwner(), line.getNumber()), line.getSku());
    }
}
