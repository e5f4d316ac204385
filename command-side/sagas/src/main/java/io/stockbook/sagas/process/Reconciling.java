package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.custody.SnapshotCommand.RecordLinesOpened;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.OpenReconciliation;
import io.stockbook.messages.stock.StockCommand.ReconcileStock;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import java.time.Instant;
import java.util.List;

/**
 * Carries what a keeper had to the stock items. Each opens a count for it, so that from there on it
 * follows itself what comes and goes; what moved between the moment the keeper tells of and that
 * opening is told to it with the keeper's number, and the difference is booked.
 */
public final class Reconciling {

    /**
     * One line while it is held against the books.
     *
     * @param takenAt the moment it tells of
     * @param named whether the keeper named the SKU; else they said that they name all
     */
    public record OpenLine(
            SnapshotId snapshot,
            StockItemId item,
            SnapshotLine line,
            Instant takenAt,
            SnapshotTolerance tolerance,
            boolean named) {}

    private Reconciling() {}

    /** The lines that the keeper named. */
    public static List<OpenLine> named(RecordedEvent recorded, SnapshotReported event) {
        return event.lines().stream().map(line -> open(recorded, event, line, true)).toList();
    }

    /** A SKU that the keeper did not name, of a status of which they name all. */
    public static OpenLine unnamed(
            RecordedEvent recorded, SnapshotReported event, SnapshotLine nothing) {
        return open(recorded, event, nothing, false);
    }

    private static OpenLine open(
            RecordedEvent recorded, SnapshotReported event, SnapshotLine line, boolean named) {
        SnapshotId snapshot = SnapshotId.parse(recorded.stream());
        return new OpenLine(
                snapshot,
                new StockItemId(snapshot.owner(), line.sku(), event.location()),
                line,
                event.moment(recorded.recordedAt()),
                event.tolerance(),
                named);
    }

    /** The stock item is told that a line is to be held against its books. */
    public static Outgoing opening(RecordedEvent recorded, OpenLine open) {
        return booking(recorded, open.snapshot())
                .step(
                        step(open.line()),
                        new OpenReconciliation(
                                open.item(),
                                open.snapshot().number().count(),
                                open.line().status(),
                                open.named(),
                                evidence(open)));
    }

    /**
     * The stock item was never asked, and whoever was told of it has looked: it is asked again.
     *
     * @param failed under which name it was to be asked
     */
    public static Outgoing again(
            RecordedEvent resolved, CommandId failed, OpenReconciliation opening) {
        return new Outgoing(failed.derived("again"), opening, ExceptionOpening.place(resolved));
    }

    /**
     * The stock item has opened the line.
     *
     * @param moved what came (positive) or went of it between the moment it tells of and this event
     */
    public static Outgoing opened(
            RecordedEvent recorded, CountOpened event, OpenLine open, long moved) {
        return new Outgoing(
                CommandId.ofDocument(open.snapshot())
                        .derived("%s since %d".formatted(step(open.line()), recorded.version())),
                new ReconcileStock(
                        open.item(),
                        event.count(),
                        event.scope(),
                        open.line().quantity(),
                        moved,
                        evidence(open)),
                ExceptionOpening.place(recorded));
    }

    /** The stock item has booked the line: somebody looks at a large difference. */
    public static List<Outgoing> booked(RecordedEvent recorded, StockCounted event, OpenLine open) {
        return open.tolerance().covers(event.expected(), event.counted())
                ? List.of()
                : List.of(
                        booking(recorded, open.snapshot())
                                .telling(
                                        ExceptionType.SNAPSHOT_DIFFERENCE,
                                        step(open.line()),
                                        difference(event, open)));
    }

    private static String difference(StockCounted event, OpenLine open) {
        return "Snapshot %s has %d units of %s %s at %s, and %d were expected: %d %s"
                .formatted(
                        open.snapshot().number(),
                        event.counted(),
                        open.item().sku(),
                        open.line().status(),
                        open.item().location(),
                        event.expected(),
                        Math.abs(event.counted() - event.expected()),
                        event.counted() < event.expected() ? "are missing" : "are too many");
    }

    /** Somebody is told that a location has more than a snapshot can leave unsaid. */
    public static Outgoing tooMany(RecordedEvent recorded, SnapshotReported event) {
        return booking(recorded, SnapshotId.parse(recorded.stream()))
                .telling(
                        ExceptionType.BOOKING_REFUSED,
                        "unnamed",
                        "Snapshot %s leaves more than %d stock items of %s unsaid: they stay as they"
                                        .formatted(
                                                SnapshotId.parse(recorded.stream()).number(),
                                                SnapshotCommand.MOST_UNNAMED,
                                                event.location())
                                + " are, name those that are empty");
    }

    /**
     * Each stock item of which a snapshot speaks has answered: it has no more lines than it has
     * now.
     *
     * @param cause the last answer
     */
    public static Outgoing allOpened(SnapshotId snapshot, String cause) {
        return new Outgoing(
                CommandId.ofDocument(snapshot).derived("lines opened"),
                new RecordLinesOpened(snapshot),
                cause);
    }

    private static Booking booking(RecordedEvent recorded, SnapshotId snapshot) {
        return new Booking(snapshot, snapshot.number().value(), recorded);
    }

    private static String step(SnapshotLine line) {
        return "%s %s".formatted(line.sku(), line.status());
    }

    private static Evidence evidence(OpenLine open) {
        return Evidence.of(open.snapshot().number().value(), open.takenAt());
    }

    /** True when the stock item speaks of a keeper's snapshot, and not of a count of ours. */
    public static boolean concerns(String count) {
        return SnapshotNumber.isCount(count);
    }
}
