package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.sagas.process.DocumentPromises;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What a transfer or a work order says is what the stock items booked because of it, unless
 * somebody was told that they did not; nothing is promised to one that has ended, and nothing is in
 * work of one that is closed. Units that were moved by hand under the same number are the business
 * of whoever did.
 */
final class DocumentBookingsCheck extends ProcessCheck {

    /** One document. */
    private static final class Entry {
        private final BookedUnits booked = new BookedUnits();
        private final Map<AllocationId, Long> promised = new HashMap<>();
        private final DocumentTally tally;

        /** The process has not heard all that happened. */
        private boolean unheard;

        Entry(DocumentTally tally) {
            this.tally = tally;
        }
    }

    private final Map<String, Entry> documents = new HashMap<>();
    private final Map<AllocationId, Long> left = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Earliest differences = new Earliest();

    DocumentBookingsCheck(DSLContext snapshot) {
        super(
                snapshot,
                "2: stock items booked what transfers and work orders say, and promise ended ones"
                        + " nothing");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case TransferEvent event -> {
                Entry entry = entry(recorded.stream());
                if (entry.tally instanceof TransferTally tally) {
                    tally.apply(recorded, event);
                }
                entry.booked.said(TransferId.parse(recorded.stream()), event);
            }
            case WorkOrderEvent event -> {
                Entry entry = entry(recorded.stream());
                if (entry.tally instanceof WorkTally tally) {
                    tally.apply(recorded, event);
                }
                entry.booked.said(WorkOrderId.parse(recorded.stream()), event);
            }
            case StockEvent event -> {
                book(recorded, event);
                leave(event);
                DocumentPromises.change(recorded, event)
                        .ifPresent(
                                change ->
                                        entry(change.document().key())
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
            case TransferEvent _, WorkOrderEvent _ -> entry(recorded.stream()).unheard = true;
            case StockEvent event -> {
                book(recorded, event);
                leave(event);
                DocumentPromises.change(recorded, event)
                        .ifPresent(change -> entry(change.document().key()).unheard = true);
            }
            case ExceptionOpened event -> tell(event);
            default -> {}
        }
    }

    private Entry entry(String stream) {
        return documents.computeIfAbsent(
                stream,
                _ -> new Entry(TransferId.isKey(stream) ? new TransferTally() : new WorkTally()));
    }

    /** What follows from an event of a document names it as its cause. */
    private void book(RecordedEvent recorded, StockEvent event) {
        String cause = recorded.provenance().cause();
        if (cause != null && (TransferId.isKey(cause) || WorkOrderId.isKey(cause))) {
            String stream = cause.substring(0, cause.lastIndexOf('#'));
            entry(stream).booked.booked(StockItemId.parse(recorded.stream()), event);
        }
    }

    private void leave(StockEvent event) {
        if (event instanceof StockEvent.TransferDispatched it && it.allocation() != null) {
            left.merge(it.allocation(), it.quantity(), Long::sum);
        }
        if (event instanceof StockEvent.Converted it && it.allocation() != null) {
            left.merge(it.allocation(), -it.change(), Long::sum);
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
        documents.forEach(
                (stream, entry) -> {
                    if (!entry.unheard && !busy.contains(stream) && !told.contains(stream)) {
                        compare(stream, entry);
                    }
                });
        differences.end();
    }

    private void compare(String stream, Entry entry) {
        DocumentTally tally = entry.tally;
        entry.booked
                .difference()
                .ifPresent(
                        what ->
                                differences.add(
                                        tally.position(), stream + " is not booked: " + what));
        long promised = entry.promised.values().stream().mapToLong(Long::longValue).sum();
        if (tally.promised() != promised) {
            differences.add(
                    tally.position(),
                    "%s says that %d units are promised to it, stock items promised %d"
                            .formatted(stream, tally.promised(), promised));
        }
        if (tally.hasEnded()) {
            nothingIsLeft(stream, entry);
        }
        if (tally instanceof WorkTally work && work.inWorkThoughClosed() > 0) {
            differences.add(
                    tally.position(),
                    "%s is closed, and %d units of it are in work"
                            .formatted(stream, work.inWorkThoughClosed()));
        }
    }

    /** What was promised has left, or was given back. */
    private void nothingIsLeft(String stream, Entry entry) {
        entry.promised.forEach(
                (allocation, promised) -> {
                    long rest = promised - left.getOrDefault(allocation, 0L);
                    if (rest > 0) {
                        differences.add(
                                entry.tally.position(),
                                "%d units of allocation %s are promised to %s, which has ended"
                                        .formatted(rest, allocation, stream));
                    }
                });
    }
}
