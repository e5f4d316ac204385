package io.stockbook.projectors.snapshots;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.schema.jooq.read_snapshots_1.tables.records.LineRecord;

/** One line of a snapshot. */
record LineKey(SnapshotKey snapshot, String sku, String status) {

    static LineKey of(SnapshotKey snapshot, Sku sku, Status status) {
        return new LineKey(snapshot, sku.value(), status.name());
    }

    /** The line of which a stock item speaks. */
    static LineKey of(String stream, String count, Status status) {
        StockItemId item = StockItemId.parse(stream);
        return of(SnapshotKey.of(item, count), item.sku(), status);
    }

    static LineKey of(LineRecord line) {
        return new LineKey(
                new SnapshotKey(line.getOwner(), line.getNumber()),
                line.getSku(),
                line.getStatus());
    }

    /** The row of one that is not held against the books yet. */
    LineRecord open(boolean named, long reported) {
        LineRecord line = new LineRecord();
        line.setOwner(snapshot.owner());
        line.setNumber(snapshot.number());
        line.setSku(sku);
        line.setStatus(status);
        line.setNamed(named);
        line.setReported(reported);
        return line;
    }
}
