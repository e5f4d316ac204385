package io.stockbook.projectors.purchases;

import static io.stockbook.schema.jooq.read_purchases_1.Tables.RECEIPT;
import static io.stockbook.schema.jooq.read_purchases_1.Tables.RECEIPT_LINE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsIdentified;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_purchases_1.tables.records.ReceiptLineRecord;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What came in, line by line, and what became of it. */
final class Receipts {

    private final Rows receipts = new Rows(RECEIPT);
    private final Stored<ReceiptLineRecord> lines =
            new Stored<>(
                    RECEIPT_LINE,
                    List.of(
                            RECEIPT_LINE.OWNER,
                            RECEIPT_LINE.NUMBER,
                            RECEIPT_LINE.RECEIPT,
                            RECEIPT_LINE.LINE));

    static Receipts load(DSLContext database, Collection<PurchaseKey> purchases) {
        Receipts all = new Receipts();
        var _ = all.lines.load(database, purchases);
        return all;
    }

    void add(PurchaseKey key, RecordedEvent recorded, GoodsReceived told) {
        ReceiptLine first = told.lines().getFirst().of();
        receipts.add(
                key.owner(),
                key.number(),
                told.receipt().value(),
                first.asn() == null ? null : first.asn().value(),
                first.location().value(),
                told.evidence().document(),
                recorded.recordedAt(),
                recorded.position());
        told.lines().forEach(goods -> add(key, goods, null));
    }

    private void add(PurchaseKey key, ReceivedGoods goods, @Nullable Integer from) {
        ReceiptLine of = goods.of();
        ReceiptLineRecord row = new ReceiptLineRecord();
        row.setOwner(key.owner());
        row.setNumber(key.number());
        row.setReceipt(of.receipt().value());
        row.setLine(of.line());
        row.setReference(
                of.in(
                                new PurchaseOrderId(
                                        new OwnerId(key.owner()),
                                        new PurchaseOrderNumber(key.number())))
                        .reference());
        row.setFromLine(from);
        row.setPurchaseLine(of.purchaseLine());
        row.setSku(of.sku().value());
        row.setMarking(of.marking());
        row.setLot(of.lot());
        row.setBin(goods.bin());
        row.setCondition(goods.condition().name());
        row.setQuantity(goods.quantity());
        row.setOver(goods.over());
        if (goods.value() != null) {
            row.setValue(goods.value().minor());
            row.setCurrency(goods.value().currency());
        }
        if (goods.alias() != null) {
            row.setSource(goods.alias().source());
            row.setAlias(goods.alias().alias());
        }
        row.setCorrected(0L);
        row.setIdentified(0L);
        row.setReturned(0L);
        lines.add(row);
    }

    void correct(PurchaseKey key, ReceiptLine of, long units) {
        change(key, of, line -> line.setCorrected(line.getCorrected() + units));
    }

    void sendBack(PurchaseKey key, ReceiptLine of, long units) {
        change(key, of, line -> line.setReturned(line.getReturned() + units));
    }

    void identify(PurchaseKey key, GoodsIdentified told) {
        change(
                key,
                told.from(),
                line -> line.setIdentified(line.getIdentified() + told.to().quantity()));
        add(key, told.to(), told.from().line());
    }

    private void change(PurchaseKey key, ReceiptLine of, Consumer<ReceiptLineRecord> change) {
        lines.change(change, key.owner(), key.number(), of.receipt().value(), of.line());
    }

    void save(DSLContext database) {
        receipts.insert(database);
        lines.save(database);
    }
}
