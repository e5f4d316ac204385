package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Incoming;
import io.stockbook.sagas.process.Need;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.sagas.process.Shelf;
import io.stockbook.sagas.process.Supply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What is bought again, what was drafted for it, and what is expected where: as the process says it
 * after the same events, one by one. So a need has its one draft, however the events came together.
 */
final class ReplenishmentCheck extends ProcessCheck {

    private final Map<StockItemId, Shelf> shelves = new HashMap<>();
    private final Supply supply = new Supply();
    private final Replenishing process =
            new Replenishing(item -> shelves.getOrDefault(item, Shelf.EMPTY), supply);
    private final Map<Object, Long> last = new HashMap<>();

    ReplenishmentCheck(DSLContext snapshot) {
        super(snapshot, "5: what is bought again is the fold of the events");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof StockEvent event) {
            StockItemId item = StockItemId.parse(recorded.stream());
            shelves.put(
                    item, shelves.getOrDefault(item, Shelf.EMPTY).after(recorded.version(), event));
            var _ = process.tell(item, recorded, event);
            last.put(item, recorded.position());
        } else {
            var _ = process.tell(recorded);
            last.put(recorded.stream(), recorded.position());
        }
    }

    @Override
    public void end() {
        FoldedRows needs =
                new FoldedRows("SELECT * FROM ledger.replenishment", "owner", "sku", "location");
        process.needs().forEach((item, need) -> expect(needs, item, need));
        needs.compare(snapshot());
        FoldedRows incoming = new FoldedRows("SELECT * FROM ledger.incoming", "document", "sku");
        supply.lines().forEach((key, line) -> expect(incoming, key, line));
        incoming.compare(snapshot());
    }

    private void expect(FoldedRows rows, StockItemId item, Need need) {
        Replenishment terms = need.terms();
        rows.put(
                last.getOrDefault(item, 0L),
                List.of(item.owner().value(), item.sku().value(), item.location().value()),
                "reorder_point",
                terms == null ? null : terms.reorderPoint(),
                "order_quantity",
                terms == null ? null : terms.orderQuantity(),
                "lead_time_days",
                terms == null ? null : terms.leadTimeDays(),
                "supplier",
                supplier(terms),
                "drafts",
                need.count(),
                "declined",
                need.declined());
    }

    private static @Nullable String supplier(@Nullable Replenishment terms) {
        return terms == null ? null : terms.supplier().value();
    }

    private void expect(FoldedRows rows, Incoming.Key key, Incoming line) {
        rows.put(
                last.getOrDefault(key.document(), 0L),
                List.of(key.document(), key.sku().value()),
                "owner",
                line.item().owner().value(),
                "location",
                line.item().location().value(),
                "expected",
                line.expected(),
                "came",
                line.came(),
                "stage",
                line.stage().name());
    }
}
