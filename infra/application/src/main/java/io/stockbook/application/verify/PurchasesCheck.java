package io.stockbook.application.verify;

import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The whole row of every purchase order, its lines, announcements and receipts, and how many steps
 * its time line has.
 */
final class PurchasesCheck extends ViewCheck {

    private static final String STEPS =
            "SELECT owner, number, count(*) AS steps FROM read.purchases_step GROUP BY owner,"
                    + " number";

    private final Map<String, PurchaseTally> purchases = new HashMap<>();
    private final FoldedRows headers = rows("header");
    private final FoldedRows steps = new FoldedRows(STEPS, "owner", "number");
    private final FoldedRows lines = rows("line", "line");
    private final FoldedRows announcements = rows("announcement", "asn");
    private final FoldedRows announced = rows("announced_line", "asn", "line");
    private final ReceivedRows received = new ReceivedRows();

    PurchasesCheck(DSLContext snapshot) {
        super(snapshot, "purchases");
    }

    static FoldedRows rows(String table, String... more) {
        List<String> key = new ArrayList<>(List.of("owner", "number"));
        key.addAll(List.of(more));
        return new FoldedRows("SELECT * FROM read.purchases_" + table, key.toArray(String[]::new));
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof PurchaseEvent event) {
            purchases
                    .computeIfAbsent(recorded.stream(), stream -> new PurchaseTally())
                    .apply(recorded, event);
        }
    }

    @Override
    public void end() {
        purchases.forEach((stream, purchase) -> expect(PurchaseOrderId.parse(stream), purchase));
        for (FoldedRows all : List.of(headers, steps, lines, announcements, announced)) {
            all.compare(snapshot());
        }
        received.compare(snapshot());
    }

    private void expect(PurchaseOrderId id, PurchaseTally purchase) {
        header(id, purchase);
        steps.put(purchase.position, key(id), "steps", purchase.version);
        purchase.lines.forEach((number, line) -> line(id, purchase.position, number, line));
        purchase.announcements.forEach(
                (asn, notice) -> announcement(id, asn.value(), notice, purchase.position));
        received.put(id, purchase);
    }

    private void header(PurchaseOrderId id, PurchaseTally purchase) {
        headers.put(
                purchase.position,
                key(id),
                "supplier",
                purchase.supplier,
                "terms",
                purchase.terms.name(),
                "state",
                purchase.state.name(),
                "location",
                purchase.location,
                "document",
                purchase.document,
                "note",
                purchase.note,
                "cancel_reason",
                purchase.cancelReason,
                "ordered",
                purchase.lines.values().stream().mapToLong(it -> it.line.quantity()).sum(),
                "announced",
                purchase.lines.values().stream().mapToLong(it -> it.announced).sum(),
                "received",
                purchase.unloaded.values().stream().mapToLong(PurchaseTally.Unloaded::booked).sum(),
                "returned",
                purchase.unloaded.values().stream().mapToLong(it -> it.returned).sum(),
                "created_at",
                purchase.createdAt,
                "created_position",
                purchase.createdPosition,
                "updated_at",
                purchase.updatedAt,
                "version",
                purchase.version,
                "position",
                purchase.position);
    }

    private void line(PurchaseOrderId id, long position, int number, PurchaseTally.Ordered it) {
        lines.put(
                position,
                key(id, Integer.toString(number)),
                "sku",
                it.line.sku().value(),
                "ordered",
                it.line.quantity(),
                "value",
                minor(it.line.value()),
                "currency",
                currency(it.line.value()),
                "expected",
                it.line.expected(),
                "source",
                source(it.line.alias()),
                "alias",
                alias(it.line.alias()),
                "announced",
                it.announced,
                "received",
                it.received,
                "returned",
                it.returned);
    }

    private void announcement(
            PurchaseOrderId id, String asn, PurchaseTally.Announced notice, long position) {
        announcements.put(
                notice.position(),
                key(id, asn),
                "dispatched_at",
                notice.told().dispatchedAt(),
                "expected",
                notice.told().expected(),
                "document",
                notice.told().evidence().document(),
                "announced_at",
                notice.recordedAt(),
                "position",
                notice.position());
        for (AnnouncedGoods.Worth goods : notice.told().lines()) {
            announced.put(
                    position,
                    key(id, asn, Integer.toString(goods.line())),
                    "quantity",
                    goods.quantity(),
                    "value",
                    minor(goods.value()),
                    "currency",
                    currency(goods.value()),
                    "received",
                    notice.received().get(goods.line()));
        }
    }

    static @Nullable Long minor(@Nullable Money value) {
        return value == null ? null : value.minor();
    }

    static @Nullable String currency(@Nullable Money value) {
        return value == null ? null : value.currency();
    }

    static @Nullable String source(@Nullable ItemAlias code) {
        return code == null ? null : code.source();
    }

    static @Nullable String alias(@Nullable ItemAlias code) {
        return code == null ? null : code.alias();
    }

    static List<String> key(PurchaseOrderId id, String... more) {
        List<String> key = new ArrayList<>(List.of(id.owner().value(), id.number().value()));
        key.addAll(List.of(more));
        return key;
    }
}
