package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.Condition;
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
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Purchase orders with two lines, of which much comes, some of it unknown, and some goes back. */
final class RandomPurchases {

    private static final ItemAlias CODE = new ItemAlias("supplier:potter", "P-1");
    private static final Money VALUE = new Money(10_00, "EUR");
    private static final AsnNumber ASN = new AsnNumber("ASN/1");

    private final Random random;
    private final Recorder recorder;
    private int ordered;
    private int receipts;

    RandomPurchases(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    void next() {
        if (ordered == 0) {
            agree();
        }
        if (ordered == 0 || random.nextInt(5) == 0) {
            begin(id(ordered++));
        } else {
            goOn(id(random.nextInt(ordered)));
        }
    }

    private void agree() {
        recorder.record(
                new OwnerPolicyId(RandomHistory.OWNER),
                new OwnerEvent.OwnerPolicyChanged(
                        new OwnerPolicy(
                                random.nextBoolean() ? Receiving.DOCK : Receiving.AVAILABLE)));
    }

    private void begin(PurchaseOrderId purchase) {
        if (random.nextInt(4) == 0) {
            recorder.record(
                    purchase, new PurchaseEvent.BlindReceiptOpened(null, Evidence.of("note")));
            recorder.record(purchase, receive(null));
            return;
        }
        recorder.record(
                purchase,
                new PurchaseEvent.PurchaseOrderPlaced(
                        new SupplierCode("potter"),
                        ReceiptTerms.CONSIGNED,
                        random.nextBoolean(),
                        random.nextBoolean() ? null : new LocationId("north"),
                        List.of(
                                new PurchaseLine(
                                        1,
                                        RandomHistory.SKUS.get(0),
                                        10,
                                        VALUE,
                                        LocalDate.parse("2026-02-01")),
                                new PurchaseLine(
                                        2, RandomHistory.SKUS.get(1), 5, null, null, CODE)),
                        Evidence.NONE));
        recorder.record(
                purchase,
                new PurchaseEvent.GoodsAnnounced(
                        ASN,
                        ReceiptTerms.CONSIGNED,
                        List.of(new AnnouncedGoods.Worth(1, 10, VALUE)),
                        Instant.parse("2026-01-20T10:00:00Z"),
                        null,
                        Evidence.NONE));
    }

    private void goOn(PurchaseOrderId purchase) {
        switch (random.nextInt(9)) {
            case 0 ->
                    recorder.record(
                            purchase, new PurchaseEvent.PurchaseOrderApproved(Evidence.NONE));
            case 1 ->
                    recorder.record(
                            purchase,
                            new PurchaseEvent.PurchaseOrderClosed(List.of(), Evidence.NONE));
            case 2 ->
                    recorder.record(
                            purchase, new PurchaseEvent.PurchaseOrderCancelled("ordered twice"));
            case 3 -> agree();
            default -> receiveAndChange(purchase);
        }
    }

    private void receiveAndChange(PurchaseOrderId purchase) {
        PurchaseEvent.GoodsReceived told = receive(random.nextBoolean() ? 1 : null);
        ReceiptLine known = told.lines().getFirst().of();
        ReceiptLine strange = told.lines().getLast().of();
        recorder.record(purchase, told);
        recorder.record(
                purchase,
                new PurchaseEvent.ReceivedGoodsCorrected(
                        known,
                        Status.INSPECTION,
                        1 - random.nextInt(2) * 2,
                        3,
                        ReasonCode.KEYING_ERROR,
                        null,
                        Evidence.NONE),
                new PurchaseEvent.GoodsSentBack(
                        List.of(
                                new SentBackGoods.Booked(
                                        known, Status.DAMAGED, 1, ReasonCode.DAMAGE, 2)),
                        Evidence.NONE),
                new PurchaseEvent.GoodsIdentified(
                        strange, goods(line(3, 2, null), 2, null), 1, Evidence.NONE));
    }

    private PurchaseEvent.GoodsReceived receive(@Nullable Integer purchaseLine) {
        receipts++;
        return new PurchaseEvent.GoodsReceived(
                new ReceiptNumber("R/" + receipts),
                ReceiptTerms.CONSIGNED,
                List.of(
                        goods(line(1, purchaseLine, null), 1 + random.nextInt(6), VALUE),
                        goods(line(2, null, "TPF-40"), 3, null)),
                Evidence.of("DN-" + receipts));
    }

    private static ReceivedGoods goods(ReceiptLine of, long quantity, @Nullable Money value) {
        return new ReceivedGoods(
                of, quantity, Condition.GOOD, "B-1", 3, 0, value, value == null ? CODE : null);
    }

    private ReceiptLine line(int line, @Nullable Integer purchaseLine, @Nullable String marking) {
        return new ReceiptLine(
                new ReceiptNumber("R/" + receipts),
                purchaseLine == null ? null : ASN,
                line,
                purchaseLine,
                RandomHistory.LOCATIONS.getFirst(),
                RandomHistory.SKUS.getFirst(),
                null,
                marking);
    }

    private static PurchaseOrderId id(int which) {
        return new PurchaseOrderId(RandomHistory.OWNER, new PurchaseOrderNumber("PO/" + which));
    }
}
