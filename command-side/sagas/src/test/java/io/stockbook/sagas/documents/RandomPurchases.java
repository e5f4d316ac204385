package io.stockbook.sagas.documents;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseCommand.AnnounceGoods;
import io.stockbook.messages.purchase.PurchaseCommand.ApprovePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CancelPurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ClosePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.CorrectReceivedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.IdentifyGoods;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveBlind;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseCommand.SendBackGoods;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.purchase.UnloadedGoods;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayList;
import java.util.List;

/** What people say of a few purchase orders, and of the receipts that there are. */
record RandomPurchases(Chances any, SmallLedger ledger) {

    private static final ItemAlias CODE = new ItemAlias("supplier:potter", "P-1");
    private static final SupplierCode POTTER = new SupplierCode("POTTER");

    PurchaseCommand next(int step) {
        PurchaseOrderId purchase =
                new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber("PO-" + any.of(3)));
        return switch (any.of(14)) {
            case 0, 1 ->
                    new PlacePurchaseOrder(
                            purchase,
                            POTTER,
                            any.one(ReceiptTerms.values()),
                            any.oneIn(3),
                            null,
                            List.of(line(1), line(2)),
                            Evidence.NONE);
            case 2 -> new ApprovePurchaseOrder(purchase, Evidence.NONE);
            case 3 ->
                    new AnnounceGoods(
                            purchase,
                            new AsnNumber("A-" + step),
                            List.of(
                                    any.oneIn(2)
                                            ? new AnnouncedGoods(any.line(), any.units())
                                            : new AnnouncedGoods(
                                                    null, any.sku(), CODE, any.units())),
                            null,
                            null,
                            Evidence.NONE);
            case 4, 5, 6, 7 -> receive(purchase, step);
            case 8 ->
                    new ReceiveBlind(
                            new PurchaseOrderId(
                                    OwnerId.HOUSE, new PurchaseOrderNumber("BLIND-" + any.of(3))),
                            POTTER,
                            any.location(),
                            List.of(goods(any.oneIn(2) ? 1 : 2)),
                            Evidence.NONE);
            case 12 -> new ClosePurchaseOrder(purchase, Evidence.NONE);
            case 13 -> new CancelPurchaseOrder(purchase, "dear");
            default -> afterwards(purchase);
        };
    }

    private PurchaseLine line(int number) {
        return new PurchaseLine(
                number,
                any.sku(),
                any.units(),
                any.oneIn(2) ? null : new Money(any.units() * 100 + 1, "GBP"),
                null);
    }

    private ReceiveGoods receive(PurchaseOrderId purchase, int step) {
        return new ReceiveGoods(
                purchase,
                new ReceiptNumber("R-" + step),
                null,
                any.location(),
                List.of(goods(any.of(5)), goods(any.of(5))),
                Evidence.NONE);
    }

    /** Known by its line, by its SKU, or to nobody, and called by a code or not. */
    private UnloadedGoods goods(int known) {
        return new UnloadedGoods(
                known == 0 ? any.line() : null,
                known == 1 || known == 3 ? any.sku() : null,
                known >= 3 ? CODE : null,
                known == 2 ? "a box" : null,
                any.units(),
                any.one(Condition.values()),
                null,
                null,
                any.oneIn(2) ? null : new Money(any.units() * 100, "GBP"));
    }

    private PurchaseCommand afterwards(PurchaseOrderId asked) {
        List<Came> came = came();
        if (came.isEmpty()) {
            return receive(asked, 0);
        }
        Came one = any.one(came);
        ReceiptLine line = one.line();
        return switch (any.of(3)) {
            case 0 ->
                    new CorrectReceivedGoods(
                            one.purchase(),
                            line.receipt(),
                            line.line(),
                            any.standing(),
                            any.oneIn(2) ? any.units() : -any.units(),
                            any.reason(),
                            Evidence.NONE);
            case 1 ->
                    new SendBackGoods(
                            one.purchase(),
                            List.of(
                                    new SentBackGoods(
                                            line.receipt(),
                                            line.line(),
                                            any.standing(),
                                            any.units(),
                                            any.reason())),
                            Evidence.NONE);
            default ->
                    new IdentifyGoods(
                            one.purchase(),
                            line.receipt(),
                            line.line(),
                            any.sku(),
                            any.oneIn(2) ? null : Long.valueOf(any.units()),
                            Evidence.NONE);
        };
    }

    private List<Came> came() {
        List<Came> came = new ArrayList<>();
        for (RecordedEvent recorded : ledger.after(0)) {
            if (recorded.event() instanceof GoodsReceived it) {
                PurchaseOrderId purchase = PurchaseOrderId.parse(recorded.stream());
                it.lines().forEach(line -> came.add(new Came(purchase, line.of())));
            }
        }
        return came;
    }

    /** A line of a receipt, and whose. */
    private record Came(PurchaseOrderId purchase, ReceiptLine line) {}
}
