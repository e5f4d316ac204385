package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Draft;
import io.stockbook.sagas.process.Incoming;
import io.stockbook.sagas.process.Need;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.sagas.process.Supply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What is bought again and what is expected where, as documents and stock items say it; that of
 * every draft which was asked for something has become; and that nothing is needed which is neither
 * drafted nor called off.
 */
final class ReplenishmentCheck extends ProcessCheck {

    private final Supply supply = new Supply();
    private final Replenishing process = new Replenishing(supply);
    private final Map<Object, Long> last = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    ReplenishmentCheck(DSLContext snapshot) {
        super(snapshot, "5: what is bought again is the fold of the events");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof StockEvent event) {
            StockItemId item = StockItemId.parse(recorded.stream());
            process.tell(item, event);
            last.put(item, recorded.position());
        } else {
            process.tell(recorded);
            last.put(recorded.stream(), recorded.position());
        }
        switch (recorded.event()) {
            case PurchaseOrderPlaced _ -> placed.add(recorded.stream());
            case ExceptionOpened it when it.type() == ExceptionType.REPLENISHMENT_REFUSED ->
                    refused.add(it.subject());
            default -> {}
        }
    }

    @Override
    public void end() {
        FoldedRows needs =
                new FoldedRows("SELECT * FROM ledger.replenishment", "owner", "sku", "location");
        process.needs().forEach((item, need) -> expect(needs, item, need));
        needs.compare(snapshot());
        FoldedRows incoming =
                new FoldedRows("SELECT * FROM ledger.incoming WHERE NOT asked", "document", "sku");
        supply.lines().forEach((key, line) -> expect(incoming, key, line));
        incoming.compare(snapshot());
        Set<String> busy = busy();
        Earliest differences = new Earliest();
        snapshot()
                .fetch("SELECT document FROM ledger.incoming WHERE asked")
                .forEach(row -> asked(row.get("document", String.class), busy, differences));
        snapshot()
                .fetch(
                        """
                        SELECT r.*, available + inspection - waiting + on_order + in_transit AS units
                        FROM ledger.replenishment r
                        LEFT JOIN ledger.needed USING (owner, sku, location)
                        """)
                .forEach(row -> judged(row, busy, differences));
        differences.end();
    }

    private void asked(String draft, Set<String> busy, Earliest differences) {
        if (!busy.contains(draft)) {
            differences.add(last.getOrDefault(draft, 0L), draft + " is asked for, and nobody asks");
        }
    }

    private void judged(Record row, Set<String> busy, Earliest differences) {
        StockItemId item =
                new StockItemId(
                        new OwnerId(row.get("owner", String.class)),
                        new Sku(row.get("sku", String.class)),
                        new LocationId(row.get("location", String.class)));
        long event = last.getOrDefault(item, 0L);
        long drafts = row.get("drafts", long.class);
        String draft = Draft.id(item, Math.max(1, drafts)).key();
        String next = Draft.id(item, drafts + 1).key();
        if (drafts > 0
                && !busy.contains(draft)
                && !placed.contains(draft)
                && !refused.contains(draft)) {
            differences.add(event, draft + " was drafted, and nothing came of it");
        }
        if (refused.contains(next)) {
            differences.add(event, next + " was refused, and never drafted");
        }
        boolean declined = row.get("declined", boolean.class);
        boolean rests = declined || row.get("refused", boolean.class);
        if (row.get("refused", boolean.class) && !refused.contains(draft)) {
            differences.add(event, draft + " was never refused");
        }
        if (declined && !process.needs().getOrDefault(item, Need.NONE).declined()) {
            differences.add(event, item + " was never called off");
        }
        Long units = row.get("units", Long.class);
        if (units != null
                && !rests
                && !row.get("due", boolean.class)
                && units <= row.get("reorder_point", long.class)) {
            differences.add(event, item + " is needed, and nothing is drafted");
        }
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
                supplier(terms));
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
