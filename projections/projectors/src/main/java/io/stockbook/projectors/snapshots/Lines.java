package io.stockbook.projectors.snapshots;

import static io.stockbook.schema.jooq.read_snapshots_1.Tables.LINE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_snapshots_1.tables.records.LineRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the lines that a batch touches. */
final class Lines {

    private final Map<LineKey, LineRecord> byKey = new HashMap<>();
    private final Set<LineKey> touched = new HashSet<>();

    private Lines() {}

    static Lines load(DSLContext database, List<RecordedEvent> batch) {
        Rows wanted = new Rows(LINE, LINE.OWNER, LINE.NUMBER, LINE.SKU, LINE.STATUS);
        Set<LineKey> asked = new HashSet<>();
        for (RecordedEvent recorded : batch) {
            LineKey key = named(recorded);
            if (key != null && asked.add(key)) {
                wanted.add(
                        key.snapshot().owner(), key.snapshot().number(), key.sku(), key.status());
            }
        }
        Lines lines = new Lines();
        if (!asked.isEmpty()) {
            database.selectFrom(LINE)
                    .where(wanted.among())
                    .forEach(row -> lines.byKey.put(LineKey.of(row), row));
        }
        return lines;
    }

    private static @Nullable LineKey named(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CountOpened it -> LineKey.of(recorded.stream(), it.count(), it.scope());
            case StockCounted it -> LineKey.of(recorded.stream(), it.count(), it.scope());
            default -> null;
        };
    }

    void report(RecordedEvent recorded, SnapshotReported event) {
        SnapshotKey snapshot = SnapshotKey.of(recorded.stream());
        event.lines()
                .forEach(
                        line -> {
                            LineKey key = LineKey.of(snapshot, line.sku(), line.status());
                            put(key, key.open(true, line.quantity()));
                        });
    }

    /** What the keeper did not name has a line from here on. */
    HeaderChange open(RecordedEvent recorded, CountOpened event) {
        LineKey key = LineKey.of(recorded.stream(), event.count(), event.scope());
        LineRecord known = byKey.get(key);
        LineRecord line = known == null ? key.open(false, 0) : known;
        line.setOpenedPosition(recorded.position());
        put(key, line);
        int more = known == null ? 1 : 0;
        return new HeaderChange(key.snapshot(), more, more, 0);
    }

    @Nullable HeaderChange book(RecordedEvent recorded, StockCounted event) {
        LineKey key = LineKey.of(recorded.stream(), event.count(), event.scope());
        LineRecord line = byKey.get(key);
        if (line == null) {
            return null;
        }
        line.setExpected(event.expected());
        line.setMissingFound(event.missingFound());
        line.setMissingLost(event.missingLost());
        line.setVariance(event.variance());
        line.setBookedPosition(recorded.position());
        put(key, line);
        return new HeaderChange(key.snapshot(), 0, -1, event.counted() == event.expected() ? 0 : 1);
    }

    private void put(LineKey key, LineRecord line) {
        byKey.put(key, line);
        touched.add(key);
    }

    void save(DSLContext database) {
        Rows rows = new Rows(LINE);
        for (LineKey key : touched) {
            LineRecord line = byKey.get(key);
            if (line != null) {
                rows.add(line);
            }
        }
        rows.upsert(database);
    }
}
