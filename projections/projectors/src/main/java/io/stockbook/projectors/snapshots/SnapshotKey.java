package io.stockbook.projectors.snapshots;

import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;

/** One snapshot of one owner. */
record SnapshotKey(String owner, String number) {

    static SnapshotKey of(String stream) {
        SnapshotId snapshot = SnapshotId.parse(stream);
        return new SnapshotKey(snapshot.owner().value(), snapshot.number().value());
    }

    /** The one as which a stock item knows a count. */
    static SnapshotKey of(StockItemId item, String count) {
        return new SnapshotKey(item.owner().value(), SnapshotNumber.ofCount(count).value());
    }
}
