package io.stockbook.eventcatalog;

import static io.stockbook.eventcatalog.Examples.EVIDENCE;

import io.stockbook.messages.Event;
import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.MissingGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One example of every event of a purchase order and of an owner. */
final class PurchaseExamples {

    private static final Money VALUE = new Money(120_00, "EUR");
    private static final SupplierCode POTTER = new SupplierCode("potter");
    private static final ItemAlias CODE = new ItemAlias("supplier:potter", "P-4711");
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final ReceiptLine LINE =
            new ReceiptLine(
                    new ReceiptNumber("R-1"),
                    new AsnNumber("ASN-7"),
                    1,
                    2,
                    new LocationId("north"),
                    new Sku("mug"),
                    "L-7",
                    null);
    private static final ReceiptLine UNKNOWN =
            new ReceiptLine(
                    new ReceiptNumber("R-1"),
                    new AsnNumber("ASN-7"),
                    2,
                    null,
                    new LocationId("north"),
                    new Sku("UNIDENTIFIED-0190a6e0"),
                    "L-7",
                    "TPF-40 BLAU");

    private PurchaseExamples() {}

    static List<Event> all() {
        return List.of(
                new PurchaseEvent.PurchaseOrderPlaced(
                        POTTER,
                        ReceiptTerms.FOB_ORIGIN,
                        true,
                        new LocationId("north"),
                        List.of(new PurchaseLine(2, new Sku("mug"), 10, VALUE, DAY, CODE)),
                        EVIDENCE),
                new PurchaseEvent.PurchaseOrderApproved(EVIDENCE),
                new PurchaseEvent.GoodsAnnounced(
                        new AsnNumber("ASN-7"),
                        ReceiptTerms.FOB_ORIGIN,
                        List.of(new AnnouncedGoods.Worth(2, 10, VALUE, CODE)),
                        Instant.parse("2026-03-02T00:00:00.000001Z"),
                        DAY,
                        EVIDENCE),
                new PurchaseEvent.BlindReceiptOpened(POTTER, EVIDENCE),
                new PurchaseEvent.GoodsReceived(
                        new ReceiptNumber("R-1"),
                        ReceiptTerms.FOB_ORIGIN,
                        List.of(
                                new ReceivedGoods(
                                        LINE, 12, Condition.GOOD, "B-12", 10, 2, VALUE, CODE),
                                new ReceivedGoods(UNKNOWN, 3, Condition.HELD, "B-13", 0, 0, VALUE)),
                        EVIDENCE),
                new PurchaseEvent.ReceivedGoodsCorrected(
                        LINE,
                        Status.INSPECTION,
                        -2,
                        10,
                        ReasonCode.KEYING_ERROR,
                        new Money(-20_00, "EUR"),
                        EVIDENCE),
                new PurchaseEvent.GoodsSentBack(
                        List.of(
                                new SentBackGoods.Booked(
                                        LINE, Status.DAMAGED, 1, ReasonCode.DAMAGE, 9)),
                        EVIDENCE),
                new PurchaseEvent.GoodsIdentified(
                        UNKNOWN,
                        new ReceivedGoods(LINE, 2, Condition.GOOD, "B-12", 0, 2, VALUE),
                        1,
                        EVIDENCE),
                new PurchaseEvent.PurchaseOrderClosed(
                        List.of(new MissingGoods(2, new Sku("mug"), 10, 8)), EVIDENCE),
                new PurchaseEvent.PurchaseOrderCancelled("ordered twice"),
                new OwnerEvent.OwnerPolicyChanged(new OwnerPolicy(Receiving.AVAILABLE)));
    }
}
