package io.stockbook.projectors.purchases;

import static io.stockbook.schema.jooq.read_purchases_1.Tables.ANNOUNCED_LINE;
import static io.stockbook.schema.jooq.read_purchases_1.Tables.ANNOUNCEMENT;
import static io.stockbook.schema.jooq.read_purchases_1.Tables.LINE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsAnnounced;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_purchases_1.tables.records.AnnouncedLineRecord;
import io.stockbook.schema.jooq.read_purchases_1.tables.records.LineRecord;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What was ordered and announced, line by line, and how much of it came. */
final class Lines {

    private final Stored<LineRecord> lines =
            new Stored<>(LINE, List.of(LINE.OWNER, LINE.NUMBER, LINE.LINE_));
    private final Stored<AnnouncedLineRecord> announced =
            new Stored<>(
                    ANNOUNCED_LINE,
                    List.of(
                            ANNOUNCED_LINE.OWNER,
                            ANNOUNCED_LINE.NUMBER,
                            ANNOUNCED_LINE.ASN,
                            ANNOUNCED_LINE.LINE));
    private final Rows announcements = new Rows(ANNOUNCEMENT);

    static Lines load(DSLContext database, Collection<PurchaseKey> purchases) {
        Lines all = new Lines();
        var _ = all.lines.load(database, purchases);
        var _ = all.announced.load(database, purchases);
        return all;
    }

    static long ordered(List<PurchaseLine> lines) {
        return lines.stream().mapToLong(PurchaseLine::quantity).sum();
    }

    void add(PurchaseKey key, PurchaseLine line) {
        LineRecord row = new LineRecord();
        row.setOwner(key.owner());
        row.setNumber(key.number());
        row.setLine(line.line());
        row.setSku(line.sku().value());
        row.setOrdered(line.quantity());
        if (line.value() != null) {
            row.setValue(line.value().minor());
            row.setCurrency(line.value().currency());
        }
        row.setExpected(line.expected());
        if (line.alias() != null) {
            row.setSource(line.alias().source());
            row.setAlias(line.alias().alias());
        }
        row.setAnnounced(0L);
        row.setReceived(0L);
        row.setReturned(0L);
        lines.add(row);
    }

    void announce(PurchaseKey key, RecordedEvent recorded, GoodsAnnounced told) {
        announcements.add(
                key.owner(),
                key.number(),
                told.asn().value(),
                told.dispatchedAt(),
                told.expected(),
                told.evidence().document(),
                recorded.recordedAt(),
                recorded.position());
        for (AnnouncedGoods.Worth goods : told.lines()) {
            AnnouncedLineRecord row = new AnnouncedLineRecord();
            row.setOwner(key.owner());
            row.setNumber(key.number());
            row.setAsn(told.asn().value());
            row.setLine(goods.line());
            row.setQuantity(goods.quantity());
            if (goods.value() != null) {
                row.setValue(goods.value().minor());
                row.setCurrency(goods.value().currency());
            }
            row.setReceived(0L);
            announced.add(row);
            change(
                    key,
                    goods.line(),
                    line -> line.setAnnounced(line.getAnnounced() + goods.quantity()));
        }
    }

    void receive(PurchaseKey key, ReceiptLine of, long units) {
        change(key, of.purchaseLine(), line -> line.setReceived(line.getReceived() + units));
        if (of.asn() != null && of.purchaseLine() != null) {
            announced.change(
                    line -> line.setReceived(line.getReceived() + units),
                    key.owner(),
                    key.number(),
                    of.asn().value(),
                    of.purchaseLine());
        }
    }

    void sendBack(PurchaseKey key, ReceiptLine of, long units) {
        change(key, of.purchaseLine(), line -> line.setReturned(line.getReturned() + units));
    }

    private void change(PurchaseKey key, @Nullable Integer line, Consumer<LineRecord> change) {
        if (line != null) {
            lines.change(change, key.owner(), key.number(), line);
        }
    }

    void save(DSLContext database) {
        lines.save(database);
        announcements.insert(database);
        announced.save(database);
    }
}
