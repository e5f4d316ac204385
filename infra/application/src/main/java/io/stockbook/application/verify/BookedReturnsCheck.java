package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.order.ReturnedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.ReturnEvent.ReturnInspected;
import io.stockbook.messages.returns.ReturnEvent.ReturnReceived;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.ReturnDispositioned;
import io.stockbook.messages.stock.StockEvent.StockReturned;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a return says of units is booked: by the stock items, and by the order when one is
 * named. A return of which a booking was refused has an exception; one that has something to send
 * is not over. What somebody books by hand at a stock item is not the return's.
 */
final class BookedReturnsCheck extends ProcessCheck {

    /** What follows from one event: units of one lot at one stock item, to one status. */
    private record Booking(String event, StockItemId item, Status to, @Nullable String lot) {}

    private record Balance(String returned, long said, long booked, long position) {}

    private final Map<Booking, Balance> units = new HashMap<>();
    private final Map<String, Balance> told = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> disputed = new HashSet<>();

    BookedReturnsCheck(DSLContext snapshot) {
        super(snapshot, "2: stock items and orders have booked what returns say");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ReturnReceived it -> received(recorded, it);
            case ReturnInspected it -> inspected(recorded, it);
            default -> answered(recorded);
        }
    }

    /** The answers to what the processes have sent by then. */
    @Override
    void foldLater(RecordedEvent recorded) {
        answered(recorded);
    }

    private void answered(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockReturned it -> booked(recorded, Status.INSPECTION, it.lot(), it.quantity());
            case ReturnDispositioned it -> booked(recorded, it.to(), it.lot(), it.quantity());
            case UnitsReturned it -> {
                long back = it.lines().stream().mapToLong(ReturnedUnits::quantity).sum();
                told.computeIfPresent(
                        String.valueOf(recorded.provenance().cause()),
                        (_, before) -> plus(before, 0, back));
            }
            case ExceptionOpened it -> except(it);
            default -> {}
        }
    }

    private void except(ExceptionOpened opened) {
        switch (opened.type()) {
            case BOOKING_REFUSED -> {
                refused.add(opened.subject());
                disputed.add(opened.subject());
            }
            case RETURN_EXCEEDS_SHIPMENT -> disputed.add(opened.subject());
            default -> {}
        }
    }

    private void received(RecordedEvent recorded, ReturnReceived event) {
        for (ReceivedUnits of : event.lines()) {
            say(recorded, of.sku(), event.location(), Status.INSPECTION, of.lot(), of.quantity());
        }
        if (event.order() != null) {
            told.put(
                    place(recorded),
                    new Balance(
                            recorded.stream(),
                            event.lines().stream().mapToLong(ReceivedUnits::quantity).sum(),
                            0,
                            recorded.position()));
        }
    }

    private void inspected(RecordedEvent recorded, ReturnInspected event) {
        event.lines()
                .forEach(
                        of ->
                                say(
                                        recorded,
                                        of.sku(),
                                        of.location(),
                                        of.to(),
                                        of.lot(),
                                        of.quantity()));
    }

    private void say(
            RecordedEvent recorded,
            Sku sku,
            LocationId location,
            Status to,
            @Nullable String lot,
            long quantity) {
        StockItemId item =
                new StockItemId(ReturnId.parse(recorded.stream()).owner(), sku, location);
        units.merge(
                new Booking(place(recorded), item, to, lot),
                new Balance(recorded.stream(), quantity, 0, recorded.position()),
                (before, _) -> plus(before, quantity, 0));
    }

    private void booked(RecordedEvent recorded, Status to, @Nullable String lot, long quantity) {
        String cause = String.valueOf(recorded.provenance().cause());
        units.computeIfPresent(
                new Booking(cause, StockItemId.parse(recorded.stream()), to, lot),
                (_, before) -> plus(before, 0, quantity));
    }

    private static Balance plus(Balance before, long said, long booked) {
        return new Balance(
                before.returned(),
                before.said() + said,
                before.booked() + booked,
                before.position());
    }

    private static String place(RecordedEvent recorded) {
        return recorded.stream() + "#" + recorded.version();
    }

    @Override
    public void end() {
        Set<String> busy = busy();
        Earliest differences = new Earliest();
        units.forEach(
                (booking, balance) -> {
                    if (isOver(balance, busy, refused)) {
                        differences.add(
                                balance.position(),
                                "%s says %d units of %s to %s, which booked %d"
                                        .formatted(
                                                balance.returned(),
                                                balance.said(),
                                                booking.item(),
                                                booking.to(),
                                                balance.booked()));
                    }
                });
        told.forEach(
                (_, balance) -> {
                    if (isOver(balance, busy, disputed)) {
                        differences.add(
                                balance.position(),
                                "%s says %d units are back, and its order knows of %d"
                                        .formatted(
                                                balance.returned(),
                                                balance.said(),
                                                balance.booked()));
                    }
                });
        differences.end();
    }

    /** True when what was said and what was booked differ, and nobody has said so or will. */
    private static boolean isOver(Balance balance, Set<String> busy, Set<String> excepted) {
        return balance.said() != balance.booked()
                && !busy.contains(balance.returned())
                && !excepted.contains(balance.returned());
    }
}
