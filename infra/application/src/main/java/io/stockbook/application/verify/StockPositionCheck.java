package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.MissingUnits;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The whole row of every stock item, against a fold of its events. */
final class StockPositionCheck extends ViewCheck {

    /** What the events of one stock item add up to. */
    private static final class Item {
        private final Levels levels = new Levels();
        private long missing;
        private long version;
        private long position;
        private Instant changedAt = Instant.EPOCH;
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
            item.changedAt = recorded.recordedAt();
        }
    }

    @Override
    public void end() {
        FoldedRows rows = new FoldedRows("SELECT * FROM read.stock_position_balance", "item");
        items.forEach(
                (stream, item) -> {
                    StockItemId id = StockItemId.parse(stream);
                    rows.put(
                            item.position,
                            List.of(stream),
                            "owner",
                            id.owner().value(),
                            "sku",
                            id.sku().value(),
                            "location",
                            id.location().value(),
                            "available",
                            item.levels.of(Status.AVAILABLE),
                            "allocated",
                            item.levels.of(Status.ALLOCATED),
                            "picked",
                            item.levels.of(Status.PICKED),
                            "held",
                            item.levels.of(Status.HELD),
                            "damaged",
                            item.levels.of(Status.DAMAGED),
                            "inspection",
                            item.levels.of(Status.INSPECTION),
                            "missing",
                            item.missing,
                            "version",
                            item.version,
                            "position",
                            item.position,
                            "changed_at",
                            item.changedAt);
                });
        rows.compare(snapshot());
    }
}
