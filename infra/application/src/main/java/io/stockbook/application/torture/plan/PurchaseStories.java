package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.AnnouncedGoods;
import io.stockbook.messages.purchase.Condition;
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
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.purchase.UnloadedGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that are bought, announced and received, too many or too few, known or not. */
final class PurchaseStories {

    private static final SupplierCode SUPPLIER = new SupplierCode("supplier");
    private static final ReceiptNumber FIRST = new ReceiptNumber("R-1");
    private static final ReceiptNumber SECOND = new ReceiptNumber("R-2");
    private static final AsnNumber NOTICE = new AsnNumber("ASN-1");

    private final World world;
    private final Chance chance;
    private final String name;

    PurchaseStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story purchase(long number) {
        PurchaseOrderId purchase =
                new PurchaseOrderId(
                        OwnerId.HOUSE, new PurchaseOrderNumber("PO-%s-%d".formatted(name, number)));
        StockItemId item = world.item(chance);
        return chance.percent(20) ? blind(purchase, item) : ordered(purchase, item);
    }

    private Story ordered(PurchaseOrderId purchase, StockItemId item) {
        int units = chance.between(4, 12);
        boolean draft = chance.percent(30);
        Story story = Story.of(placed(purchase, item.sku(), units, draft));
        if (draft) {
            story.then(2, new ApprovePurchaseOrder(purchase, Evidence.NONE));
        }
        if (chance.percent(10)) {
            return story.anyway(3, new CancelPurchaseOrder(purchase, "ordered twice"));
        }
        story.then(2, announced(purchase, units))
                .anyway(5, received(purchase, FIRST, item.location(), ofLine(units - 2)))
                .anyway(
                        3,
                        received(
                                purchase,
                                SECOND,
                                item.location(),
                                of(item.sku(), chance.between(1, 4)),
                                marked(3)));
        return afterwards(story, purchase, item.sku())
                .anyway(4, new ClosePurchaseOrder(purchase, Evidence.NONE));
    }

    private Story afterwards(Story story, PurchaseOrderId purchase, Sku sku) {
        return story.then(6, new IdentifyGoods(purchase, SECOND, 2, sku, 3L, Evidence.NONE))
                .anyway(
                        4,
                        new CorrectReceivedGoods(
                                purchase,
                                FIRST,
                                1,
                                Status.INSPECTION,
                                -1,
                                ReasonCode.KEYING_ERROR,
                                Evidence.NONE))
                .anyway(
                        4,
                        new SendBackGoods(
                                purchase,
                                List.of(
                                        new SentBackGoods(
                                                FIRST, 1, Status.INSPECTION, 1, ReasonCode.DAMAGE)),
                                Evidence.NONE));
    }

    private Story blind(PurchaseOrderId purchase, StockItemId item) {
        return Story.of(
                new ReceiveBlind(
                        purchase,
                        chance.percent(50) ? SUPPLIER : null,
                        item.location(),
                        List.of(of(item.sku(), chance.between(1, 5))),
                        Evidence.NONE));
    }

    private PlacePurchaseOrder placed(PurchaseOrderId purchase, Sku sku, int units, boolean draft) {
        return new PlacePurchaseOrder(
                purchase,
                SUPPLIER,
                chance.oneOf(List.of(ReceiptTerms.values())),
                draft,
                null,
                List.of(new PurchaseLine(1, sku, units, new Money(units * 333L, "EUR"), null)),
                Evidence.NONE);
    }

    private static AnnounceGoods announced(PurchaseOrderId purchase, int units) {
        return new AnnounceGoods(
                purchase, NOTICE, List.of(new AnnouncedGoods(1, units)), null, null, Evidence.NONE);
    }

    private static ReceiveGoods received(
            PurchaseOrderId purchase,
            ReceiptNumber receipt,
            LocationId location,
            UnloadedGoods... goods) {
        return new ReceiveGoods(purchase, receipt, NOTICE, location, List.of(goods), Evidence.NONE);
    }

    private static UnloadedGoods ofLine(long units) {
        return goods(1, null, null, units, Condition.GOOD);
    }

    private static UnloadedGoods of(Sku sku, long units) {
        return goods(null, sku, null, units, Condition.DAMAGED);
    }

    private static UnloadedGoods marked(long units) {
        return goods(null, null, "TPF-40", units, Condition.HELD);
    }

    private static UnloadedGoods goods(
            @Nullable Integer line,
            @Nullable Sku sku,
            @Nullable String marking,
            long units,
            Condition condition) {
        return new UnloadedGoods(line, sku, marking, units, condition, null, null, null);
    }
}
