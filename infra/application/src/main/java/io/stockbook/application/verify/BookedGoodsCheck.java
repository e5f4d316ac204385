package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What purchase orders say came in is what stock items booked under the lines of their receipts,
 * and what was identified went out of one stock item and into the other. While something of a
 * document is on its way, or after a person was told that a stock item did not book it, nothing is
 * compared of that document.
 */
final class BookedGoodsCheck extends ProcessCheck {

    /** Units at a stock item under a line of a receipt, received or converted. */
    private record Entry(String item, String reference, boolean converted) {}

    /** What documents say, or what stock items have, and by which document. */
    private record Units(String document, long units, long position) {}

    private final Map<Entry, Units> said = new HashMap<>();
    private final Map<Entry, Long> booked = new HashMap<>();
    private final Set<String> excused = new HashSet<>();

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
            default -> foldLater(recorded);
        }
    }

    /** Stock items may have booked already what the processes have not heard of. */
    @Override
    void foldLater(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent.StockReceived e -> book(recorded, e.receipt(), e.quantity(), false);
            case StockEvent.ReceiptCorrected e -> book(recorded, e.corrects(), e.change(), false);
            case StockEvent.Converted e -> book(recorded, e.workOrder(), e.change(), true);
            case ExceptionOpened e -> {
                if (e.type() == ExceptionType.BOOKING_REFUSED) {
                    excused.add(e.subject());
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
                    if (found != units.units()
                            && !busy.contains(units.document())
                            && !excused.contains(units.document())) {
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
        differences.end();
    }
}
