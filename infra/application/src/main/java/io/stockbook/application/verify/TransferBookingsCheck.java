package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.sagas.process.TransferPromises;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What a transfer says is what the stock items booked because of it, unless somebody was told that
 * they did not; and nothing is promised to one that has ended. Units that were moved by hand under
 * the same number are the business of whoever did.
 */
final class TransferBookingsCheck extends ProcessCheck {

    /** One transfer. */
    private static final class Entry {
        private final BookedUnits booked = new BookedUnits();
        private final Map<AllocationId, Long> promised = new HashMap<>();
        private final TransferTally tally = new TransferTally();

        /** The process has not heard all that happened. */
        private boolean unheard;
    }

    private final Map<String, Entry> transfers = new HashMap<>();
    private final Map<AllocationId, Long> dispatched = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Earliest differences = new Earliest();

    TransferBookingsCheck(DSLContext snapshot) {
        super(snapshot, "2: stock items booked what transfers say, and promise ended ones nothing");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case TransferEvent event -> {
                Entry entry = entry(recorded.stream());
                entry.tally.apply(recorded, event);
                entry.booked.said(TransferId.parse(recorded.stream()), event);
            }
            case StockEvent event -> {
                book(recorded, event);
                leave(event);
                TransferPromises.change(recorded, event)
                        .ifPresent(
                                change ->
                                        entry(change.transfer().key())
                                                .promised
                                                .merge(
                                                        change.allocation(),
                                                        change.units(),
                                                        Long::sum));
            }
            case ExceptionOpened event -> tell(event);
            default -> {}
        }
    }

    /** A booking may be there though its process is still behind it. */
    @Override
    void foldLater(RecordedEvent recorded) {
        switch (recorded.event()) {
            case TransferEvent _ -> entry(recorded.stream()).unheard = true;
            case StockEvent event -> {
                book(recorded, event);
                leave(event);
                TransferPromises.change(recorded, event)
                        .ifPresent(change -> entry(change.transfer().key()).unheard = true);
            }
            case ExceptionOpened event -> tell(event);
            default -> {}
        }
    }

    private Entry entry(String stream) {
        return transfers.computeIfAbsent(stream, _ -> new Entry());
    }

    /** What follows from an event of a transfer names it as its cause. */
    private void book(RecordedEvent recorded, StockEvent event) {
        String cause = recorded.provenance().cause();
        if (cause != null && TransferId.isKey(cause)) {
            String stream = cause.substring(0, cause.lastIndexOf('#'));
            entry(stream).booked.booked(StockItemId.parse(recorded.stream()), event);
        }
    }

    private void leave(StockEvent event) {
        if (event instanceof StockEvent.TransferDispatched left && left.allocation() != null) {
            dispatched.merge(left.allocation(), left.quantity(), Long::sum);
        }
    }

    private void tell(ExceptionOpened event) {
        if (event.type() == ExceptionType.BOOKING_REFUSED) {
            told.add(event.subject());
        }
    }

    @Override
    public void end() {
        Set<String> busy = busy();
        transfers.forEach(
                (stream, entry) -> {
                    if (!entry.unheard && !busy.contains(stream) && !told.contains(stream)) {
                        compare(stream, entry);
                    }
                });
        differences.end();
    }

    private void compare(String stream, Entry entry) {
        TransferTally tally = entry.tally;
        entry.booked
                .difference()
                .ifPresent(
                        what ->
                                differences.add(
                                        tally.position, stream + " is not booked: " + what));
        long said = tally.lines.values().stream().mapToLong(line -> line.promised).sum();
        long promised = entry.promised.values().stream().mapToLong(Long::longValue).sum();
        if (said != promised) {
            differences.add(
                    tally.position,
                    "%s says that %d units are promised to it, stock items promised %d"
                            .formatted(stream, said, promised));
        }
        if (tally.requested != null && tally.state().isEnded()) {
            nothingIsLeft(stream, entry);
        }
    }

    /** What was promised has left, or was given back. */
    private void nothingIsLeft(String stream, Entry entry) {
        entry.promised.forEach(
                (allocation, promised) -> {
                    long left = promised - dispatched.getOrDefault(allocation, 0L);
                    if (left > 0) {
                        differences.add(
                                entry.tally.position,
                                "%d units of allocation %s are promised to %s, which has ended"
                                        .formatted(left, allocation, stream));
                    }
                });
    }
}
