package io.stockbook.projectors.purchases;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.BlindReceiptOpened;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsAnnounced;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsIdentified;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsSentBack;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderApproved;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderCancelled;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderClosed;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.purchase.PurchaseEvent.ReceivedGoodsCorrected;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.SentBackGoods;
import java.util.Collection;
import org.jooq.DSLContext;

/** Purchase orders as they were stored and then event by event. */
record PurchaseBatch(Headers headers, Lines lines, Receipts receipts, Steps steps) {

    static PurchaseBatch load(DSLContext database, Collection<PurchaseKey> purchases) {
        return new PurchaseBatch(
                Headers.load(database, purchases),
                Lines.load(database, purchases),
                Receipts.load(database, purchases),
                new Steps());
    }

    void take(RecordedEvent recorded, PurchaseEvent event) {
        PurchaseKey key = PurchaseKey.of(recorded.stream());
        steps.take(recorded, event);
        switch (event) {
            case PurchaseOrderPlaced it -> {
                headers.open(
                        key,
                        recorded,
                        it.supplier(),
                        it.terms(),
                        it.draft() ? PurchaseState.DRAFT : PurchaseState.PLACED,
                        it.evidence());
                headers.locate(key, it.location());
                it.lines().forEach(line -> lines.add(key, line));
                headers.count(key, Lines.ordered(it.lines()), 0, 0, 0);
            }
            case BlindReceiptOpened it ->
                    headers.open(
                            key,
                            recorded,
                            it.supplier(),
                            ReceiptTerms.AT_DOCK,
                            PurchaseState.BLIND,
                            it.evidence());
            case PurchaseOrderApproved _ -> headers.reach(key, PurchaseState.PLACED, null);
            case PurchaseOrderClosed _ -> headers.reach(key, PurchaseState.CLOSED, null);
            case PurchaseOrderCancelled it ->
                    headers.reach(key, PurchaseState.CANCELLED, it.reason());
            case GoodsAnnounced it -> {
                lines.announce(key, recorded, it);
                headers.count(
                        key,
                        0,
                        it.lines().stream().mapToLong(AnnouncedGoods.Worth::quantity).sum(),
                        0,
                        0);
            }
            case GoodsReceived it -> {
                receipts.add(key, recorded, it);
                it.lines().forEach(goods -> came(key, goods.of(), goods.quantity()));
            }
            case ReceivedGoodsCorrected it -> {
                receipts.correct(key, it.of(), it.change());
                came(key, it.of(), it.change());
            }
            case GoodsSentBack it -> it.lines().forEach(goods -> sentBack(key, goods));
            case GoodsIdentified it -> {
                receipts.identify(key, it);
                lines.receive(key, it.to().of(), it.to().quantity());
            }
        }
        headers.touch(key, recorded);
    }

    private void came(PurchaseKey key, ReceiptLine of, long units) {
        lines.receive(key, of, units);
        headers.count(key, 0, 0, units, 0);
    }

    private void sentBack(PurchaseKey key, SentBackGoods.Booked goods) {
        receipts.sendBack(key, goods.of(), goods.quantity());
        lines.sendBack(key, goods.of(), goods.quantity());
        headers.count(key, 0, 0, 0, goods.quantity());
    }

    void save(DSLContext database) {
        headers.save(database);
        lines.save(database);
        receipts.save(database);
        steps.save(database);
    }
}
