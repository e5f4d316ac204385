package io.stockbook.projectors.master;

import io.stockbook.schema.jooq.read_master_1.tables.records.ItemRecord;

/** Names one row. */
record ItemKey(String owner, String sku) {

    static ItemKey of(ItemRecord item) {
        return new ItemKey(item.getOwner(), item.getSku());
    }
}
