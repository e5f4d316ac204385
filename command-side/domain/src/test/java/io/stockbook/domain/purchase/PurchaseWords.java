package io.stockbook.domain.purchase;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptLineId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseEvent.GoodsReceived;
import io.stockbook.messages.purchase.PurchaseEvent.PurchaseOrderPlaced;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.UnloadedGoods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words in which purchase orders are told. */
final class PurchaseWords {

    static final PurchaseOrderId PO =
            new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber("PO-1"));
    static final SupplierCode POTTER = new SupplierCode("potter");
    static final LocationId LEEDS = new LocationId("LEEDS");
    static final Sku MUG = new Sku("MUG");
    static final Sku CUP = new Sku("CUP");
    static final AsnNumber ASN = new AsnNumber("ASN-1");
    static final ReceiptNumber R1 = new ReceiptNumber("R-1");
    static final ReceiptNumber R2 = new ReceiptNumber("R-2");

    private PurchaseWords() {}

    static Given<PurchaseCommand, PurchaseEvent, Purchase> nothing() {
        return Given.a(Purchase.UNKNOWN);
    }

    /**
     * Ten mugs for a hundred euro, and three more of them on a line of their own, and five cups.
     */
    static Given<PurchaseCommand, PurchaseEvent, Purchase> placed() {
        return nothing().events(order(false));
    }

    static PurchaseOrderPlaced order(boolean draft) {
        return new PurchaseOrderPlaced(
                POTTER, ReceiptTerms.FOB_ORIGIN, draft, LEEDS, ordered(), Evidence.NONE);
    }

    static List<PurchaseLine> ordered() {
        return List.of(
                new PurchaseLine(1, MUG, 10, euro(10_000), null),
                new PurchaseLine(2, MUG, 3, euro(100), null),
                new PurchaseLine(3, CUP, 5, null, null));
    }

    static Money euro(long minor) {
        return new Money(minor, "EUR");
    }

    static UnloadedGoods ofLine(int line, long quantity) {
        return goods(line, null, null, quantity, null);
    }

    static UnloadedGoods ofSku(Sku sku, long quantity) {
        return goods(null, sku, null, quantity, null);
    }

    static UnloadedGoods ofSku(Sku sku, long quantity, Money value) {
        return goods(null, sku, null, quantity, value);
    }

    static UnloadedGoods marked(String marking, long quantity, @Nullable Money value) {
        return goods(null, null, marking, quantity, value);
    }

    private static UnloadedGoods goods(
            @Nullable Integer line,
            @Nullable Sku sku,
            @Nullable String marking,
            long quantity,
            @Nullable Money value) {
        return new UnloadedGoods(line, sku, marking, quantity, Condition.GOOD, null, null, value);
    }

    static ReceiveGoods receive(ReceiptNumber receipt, UnloadedGoods... goods) {
        return new ReceiveGoods(PO, receipt, null, LEEDS, List.of(goods), Evidence.NONE);
    }

    static GoodsReceived received(ReceiptNumber receipt, ReceivedGoods... goods) {
        return new GoodsReceived(receipt, ReceiptTerms.FOB_ORIGIN, List.of(goods), Evidence.NONE);
    }

    static ReceiptLine line(ReceiptNumber receipt, int line, @Nullable Integer ordered, Sku sku) {
        return new ReceiptLine(receipt, null, line, ordered, LEEDS, sku, null, null);
    }

    static ReceiptLine unknown(ReceiptNumber receipt, int line, String marking) {
        Sku name = new ReceiptLineId(PO, receipt, line).unidentified();
        return new ReceiptLine(receipt, null, line, null, LEEDS, name, null, marking);
    }

    /** Units in good condition, all of which were expected. */
    static ReceivedGoods good(ReceiptLine of, long quantity, long expected, @Nullable Money value) {
        return new ReceivedGoods(
                of,
                quantity,
                Condition.GOOD,
                null,
                expected,
                Math.max(0, quantity - expected),
                value);
    }
}
