package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.owner.Receiving;
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
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceivedGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.Convert;
import io.stockbook.messages.stock.StockCommand.CorrectReceipt;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportConsumption;
import io.stockbook.messages.stock.StockCommand.ReturnToVendor;
import java.util.ArrayList;
import java.util.List;

/**
 * Books at stock items what a purchase order says came in, was corrected, sent back or identified,
 * and tells a person of what is not as it was agreed.
 *
 * <p>Every event of a purchase order holds all that is booked because of it, so there is nothing to
 * remember between two of them.
 */
public final class GoodsIn {

    /** What is known of owners; it may be stale by an event or two. */
    public interface Policies {

        /** Where this owner's goods stand when they come in. */
        Receiving receiving(OwnerId owner);
    }

    private final PurchaseOrderId purchase;
    private final Booking booking;
    private final Discrepancies discrepancies;
    private final Policies policies;

    private GoodsIn(RecordedEvent recorded, Policies policies, ItemNames codes) {
        this.purchase = PurchaseOrderId.parse(recorded.stream());
        this.booking = new Booking(purchase, purchase.number().value(), recorded);
        this.discrepancies = new Discrepancies(purchase, booking, codes);
        this.policies = policies;
    }

    /** What follows from an event of a purchase order. */
    public static List<Outgoing> react(
            RecordedEvent recorded, PurchaseEvent event, Policies policies, ItemNames codes) {
        return new GoodsIn(recorded, policies, codes).react(event);
    }

    private List<Outgoing> react(PurchaseEvent event) {
        return switch (event) {
            case PurchaseOrderPlaced _,
                    PurchaseOrderApproved _,
                    GoodsAnnounced _,
                    BlindReceiptOpened _,
                    PurchaseOrderCancelled _ ->
                    List.of();
            case GoodsReceived told -> received(told);
            case ReceivedGoodsCorrected told -> corrected(told);
            case GoodsSentBack told -> sentBack(told);
            case GoodsIdentified told -> identified(told);
            case PurchaseOrderClosed told -> discrepancies.missing(told.missing());
        };
    }

    private List<Outgoing> received(GoodsReceived told) {
        List<Outgoing> all = new ArrayList<>();
        for (ReceivedGoods goods : told.lines()) {
            ReceiptLine line = goods.of();
            all.add(
                    booking.step(
                            step(line),
                            new ReceiveStock(
                                    item(line),
                                    reference(line),
                                    status(goods),
                                    goods.quantity(),
                                    line.lot(),
                                    goods.value(),
                                    goods.bin(),
                                    booking.evidence(told.evidence()))));
            all.addAll(discrepancies.received(goods));
        }
        return all;
    }

    private List<Outgoing> corrected(ReceivedGoodsCorrected told) {
        List<Outgoing> all = new ArrayList<>();
        all.add(
                booking.step(
                        step(told.of()),
                        new CorrectReceipt(
                                item(told.of()),
                                reference(told.of()),
                                told.status(),
                                told.change(),
                                told.reason(),
                                told.of().lot(),
                                told.value(),
                                booking.evidence(told.evidence()))));
        all.addAll(discrepancies.settled(told.of(), told.left(), "its units were corrected away"));
        return all;
    }

    private List<Outgoing> sentBack(GoodsSentBack told) {
        List<Outgoing> all = new ArrayList<>();
        for (SentBackGoods.Booked goods : told.lines()) {
            ReceiptLine line = goods.of();
            all.add(
                    booking.step(
                            "%s of %s".formatted(step(line), line.receipt()),
                            new ReturnToVendor(
                                    item(line),
                                    goods.from(),
                                    goods.quantity(),
                                    goods.reason(),
                                    line.lot(),
                                    booking.evidence(told.evidence()))));
            all.addAll(discrepancies.settled(line, goods.left(), "its units were sent back"));
        }
        return all;
    }

    /**
     * The unidentified stock item becomes the real one; the receipt's line is the work order. That
     * the units are something else is so, wherever the books have them by now: what went is booked
     * whole, and nothing comes out of nothing.
     */
    private List<Outgoing> identified(GoodsIdentified told) {
        ReceiptLine from = told.from();
        ReceivedGoods to = told.to();
        Evidence evidence = booking.evidence(told.evidence());
        List<Outgoing> all = new ArrayList<>();
        all.add(
                booking.step(
                        "unknown",
                        new ReportConsumption(
                                item(from),
                                reference(from),
                                Status.HELD,
                                to.quantity(),
                                null,
                                from.lot(),
                                to.value(),
                                evidence)));
        all.add(
                booking.step(
                        "known",
                        new Convert(
                                item(to.of()),
                                reference(from),
                                status(to),
                                to.quantity(),
                                null,
                                to.of().lot(),
                                to.value(),
                                evidence)));
        all.addAll(discrepancies.over(to));
        all.addAll(discrepancies.settled(from, told.left(), "they are " + to.of().sku()));
        return all;
    }

    /** What nobody knows is kept apart, however it came; once somebody does, that counts. */
    private Status status(ReceivedGoods goods) {
        if (goods.of().marking() != null) {
            return Status.HELD;
        }
        return switch (goods.condition()) {
            case GOOD ->
                    switch (policies.receiving(purchase.owner())) {
                        case DOCK -> Status.INSPECTION;
                        case AVAILABLE -> Status.AVAILABLE;
                    };
            case DAMAGED -> Status.DAMAGED;
            case HELD -> Status.HELD;
        };
    }

    private StockItemId item(ReceiptLine line) {
        return line.item(purchase.owner());
    }

    private String reference(ReceiptLine line) {
        return line.in(purchase).reference();
    }

    static String step(ReceiptLine line) {
        return "line " + line.line();
    }
}
