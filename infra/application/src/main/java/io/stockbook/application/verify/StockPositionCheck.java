package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.MissingUnits;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The balances of every stock item, and what of HELD is missing, against a fold of its events. */
final class StockPositionCheck extends ViewCheck {

    /** What the events of one stock item add up to. */
    private static final class Item {
        private final Levels levels = new Levels();
        private long missing;
        private long version;
        private long position;
    }

    private final Map<String, Item> items = new HashMap<>();

    StockPositionCheck(DSLContext snapshot) {
        super(snapshot, "stock_position");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof StockEvent event) {
            Item item = items.computeIfAbsent(recorded.stream(), stream -> new Item());
            event.movements().forEach(item.levels::move);
            item.missing = Math.addExact(item.missing, MissingUnits.change(event));
            item.version = recorded.version();
            item.position = recorded.position();
        }
    }

    @Override
    public void end() {
        try (Cursor<Record> rows =
                snapshot()
                        .resultQuery("SELECT * FROM read.stock_position_balance ORDER BY item")
                        .fetchSize(1_000)
                        .fetchLazy()) {
            rows.forEach(this::compare);
        }
        items.forEach(
                (stream, item) -> {
                    throw new Violation(
                            "%s has no row, its last event is at %d"
                                    .formatted(stream, item.position));
                });
    }

    private void compare(Record row) {
        String stream = row.get("item", String.class);
        Item item = items.remove(stream);
        if (item == null) {
            throw new Violation(stream + " has a row and no event");
        }
        Map<String, Long> stored = new LinkedHashMap<>();
        Map<String, Long> folded = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            if (status.inside()) {
                stored.put(
                        status.name(), row.get(status.name().toLowerCase(Locale.ROOT), Long.class));
                folded.put(status.name(), item.levels.of(status));
            }
        }
        stored.put("missing", row.get("missing", Long.class));
        folded.put("missing", item.missing);
        stored.put("version", row.get("version", Long.class));
        folded.put("version", item.version);
        same("%s, last event at %d".formatted(stream, item.position), stored, folded);
    }
}
