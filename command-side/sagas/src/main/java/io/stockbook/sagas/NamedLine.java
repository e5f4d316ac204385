package io.stockbook.sagas;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.Reconciling;
import io.stockbook.sagas.process.Reconciling.OpenLine;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Record;

/** The line of a snapshot that an event of a stock item names. */
record NamedLine(RecordedEvent recorded, StockItemId item, SnapshotId snapshot, Status status) {

    static NamedLine of(RecordedEvent recorded, String count, Status status) {
        StockItemId item = StockItemId.parse(recorded.stream());
        return new NamedLine(
                recorded,
                item,
                new SnapshotId(item.owner(), SnapshotNumber.ofCount(count)),
                status);
    }

    /** What follows from its event, with what is known of the line. */
    List<Outgoing> answered(Record row) {
        OpenLine line = line(row);
        return switch (recorded.event()) {
            case CountOpened it ->
                    List.of(Reconciling.opened(recorded, it, line, row.get("moved", long.class)));
            case StockCounted it -> Reconciling.booked(recorded, it, line);
            default -> List.of();
        };
    }

    /** Of what the keeper did not name, they have nothing. */
    private OpenLine line(Record row) {
        return new OpenLine(
                snapshot,
                item,
                new SnapshotLine(
                        item.sku(),
                        status,
                        requireNonNullElse(row.get("reported", Long.class), 0L)),
                row.get("taken_at", OffsetDateTime.class).toInstant(),
                new SnapshotTolerance(
                        row.get("tolerance_units", long.class), row.get("tolerance_bp", int.class)),
                row.get("reported", Long.class) != null);
    }
}
