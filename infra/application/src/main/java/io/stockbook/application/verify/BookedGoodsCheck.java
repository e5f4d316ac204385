package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What purchase orders say came in is what stock items booked under the lines of their receipts,
 * what was identified went out of one stock item and into the other, and what was sent back left.
 * While something of a document is on its way, nothing is compared of it; after a person was told
 * that a stock item did not book something, nothing of that document at that stock item.
 */
final class BookedGoodsCheck extends ProcessCheck {

    /** Units at a stock item under a line of a receipt, received or converted. */
    private record Entry(String item, String reference, boolean converted) {}

    /** What documents say, or what stock items have, and by which document. */
    private record Units(String document, long units, long position) {}

    /** Units that one event sent back from a status of a stock item. */
    private record SentBack(String event, String item, Status from) {}

    /** What a person was told of: a document, and the stock item that did not book it. */
    private record Told(String document, String item) {}

    private final Map<SentBack, Units> sentBack = new HashMap<>();
    private final Map<SentBack, Long> left = new HashMap<>();
    private final Map<Entry, Units> said = new HashMap<>();
    private final Map<Entry, Long> booked = new HashMap<>();
    private final Set<Told> excused = new HashSet<>();

    BookedGoodsCheck(DSLContext snapshot) {
        super(snapshot, "5: stock items have booked what purchase orders say came in");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PurchaseEvent.GoodsReceived e ->
                    e.lines()
                            .forEach(
                                    goods ->
                                            say(
                                                    recorded,
                                                    goods.of(),
                                                    goods.of(),
                                                    goods.quantity(),
                                                    false));
            case PurchaseEvent.ReceivedGoodsCorrected e ->
                    say(recorded, e.of(), e.of(), e.change(), false);
            case PurchaseEvent.GoodsIdentified e -> {
                say(recorded, e.from(), e.from(), -e.to().quantity(), true);
                say(recorded, e.to().of(), e.from(), e.to().quantity(), true);
            }
            case PurchaseEvent.GoodsSentBack e ->
                    e.lines().forEach(goods -> sendBack(recorded, goods));
            default -> foldLater(recorded);
        }
    }

    private void sendBack(RecordedEvent recorded, SentBackGoods.Booked goods) {
        StockItemId item = goods.of().item(PurchaseOrderId.parse(recorded.stream()).owner());
        sentBack.merge(
                new SentBack(
                        recorded.stream() + "#" + recorded.version(), item.key(), goods.from()),
                new Units(recorded.stream(), goods.quantity(), recorded.position()),
                (before, now) ->
                        new Units(now.document(), before.units() + now.units(), now.position()));
    }

    /** Stock items may have booked already what the processes have not heard of. */
    @Override
    void foldLater(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent.StockReceived e -> book(recorded, e.receipt(), e.quantity(), false);
            case StockEvent.ReceiptCorrected e -> book(recorded, e.corrects(), e.change(), false);
            case StockEvent.Converted e -> book(recorded, e.workOrder(), e.change(), true);
            case StockEvent.ReturnedToVendor e ->
                    left.merge(
                            new SentBack(
                                    String.valueOf(recorded.provenance().cause()),
                                    recorded.stream(),
                                    e.from()),
                            e.quantity(),
                            Long::sum);
            case ExceptionOpened e -> {
                if (e.type() == ExceptionType.BOOKING_REFUSED) {
                    excused.add(new Told(e.subject(), e.cause()));
                }
            }
            default -> {}
        }
    }

    private void say(
            RecordedEvent recorded, ReceiptLine at, ReceiptLine of, long units, boolean converted) {
        PurchaseOrderId purchase = PurchaseOrderId.parse(recorded.stream());
        StockItemId item = at.item(purchase.owner());
        said.merge(
                new Entry(item.key(), of.in(purchase).reference(), converted),
                new Units(recorded.stream(), units, recorded.position()),
                (before, now) -> new Units(now.document(), before.units() + units, now.position()));
    }

    /** Whatever else stock items booked under a name of their own is nobody's receipt. */
    private void book(RecordedEvent recorded, String reference, long units, boolean converted) {
        Entry entry = new Entry(recorded.stream(), reference, converted);
        if (said.containsKey(entry)) {
            booked.merge(entry, units, Math::addExact);
        }
    }

    @Override
    public void end() {
        Set<String> busy = busy();
        Earliest differences = new Earliest();
        said.forEach(
                (entry, units) -> {
                    long found = booked.getOrDefault(entry, 0L);
                    if (found != units.units() && isDue(units, entry.item(), busy)) {
                        differences.add(
                                units.position(),
                                "%s says %d units of %s are %s, and %s has %d"
                                        .formatted(
                                                units.document(),
                                                units.units(),
                                                entry.reference(),
                                                entry.converted() ? "converted" : "received",
                                                entry.item(),
                                                found));
                    }
                });
        sentBack.forEach(
                (entry, units) -> {
                    long found = left.getOrDefault(entry, 0L);
                    if (found != units.units() && isDue(units, entry.item(), busy)) {
                        differences.add(
                                units.position(),
                                "%s says %d units were sent back, and of %s at %s %d left"
                                        .formatted(
                                                units.document(),
                                                units.units(),
                                                entry.item(),
                                                entry.from(),
                                                found));
                    }
                });
        differences.end();
    }

    private boolean isDue(Units units, String item, Set<String> busy) {
        return !busy.contains(units.document())
                && !excused.contains(new Told(units.document(), item));
    }
}
