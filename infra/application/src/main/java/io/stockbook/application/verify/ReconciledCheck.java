package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Each line that a keeper named was held against the books of its stock item with the keeper's
 * number, and booked once; of a snapshot that was outdated when it was told, nothing was. While
 * something of a snapshot is on its way, or after a person was told that a stock item did not book
 * it, nothing is compared of it.
 */
final class ReconciledCheck extends ProcessCheck {

    private record Place(String owner, String location) {}

    private record Line(String snapshot, String item, Status status) {}

    private record Said(long reported, boolean outdated, long position) {}

    private final Map<Place, Instant> newest = new HashMap<>();
    private final Map<Line, Said> said = new HashMap<>();
    private final Map<Line, Long> booked = new HashMap<>();
    private final Set<String> excused = new HashSet<>();

    ReconciledCheck(DSLContext snapshot) {
        super(snapshot, "5: stock items have booked what keepers say they have");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof SnapshotReported event) {
            SnapshotId id = SnapshotId.parse(recorded.stream());
            Place place = new Place(id.owner().value(), event.location().value());
            Instant moment = event.moment(recorded.recordedAt());
            boolean outdated = moment.isBefore(newest.getOrDefault(place, Instant.MIN));
            newest.merge(place, moment, (one, other) -> one.isBefore(other) ? other : one);
            event.lines()
                    .forEach(
                            line -> {
                                StockItemId item =
                                        new StockItemId(id.owner(), line.sku(), event.location());
                                said.put(
                                        new Line(recorded.stream(), item.key(), line.status()),
                                        new Said(line.quantity(), outdated, recorded.position()));
                            });
        } else {
            foldLater(recorded);
        }
    }

    /** Stock items may have booked already what the processes have not heard of. */
    @Override
    void foldLater(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent.StockCounted e
                    when SnapshotNumber.isCount(e.count()) && e.since() != null -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                SnapshotId snapshot =
                        new SnapshotId(item.owner(), SnapshotNumber.ofCount(e.count()));
                Line line = new Line(snapshot.key(), item.key(), e.scope());
                if (booked.put(line, e.counted()) != null) {
                    throw new Violation(recorded, line + " was booked twice");
                }
            }
            case ExceptionOpened e -> {
                if (e.type() == ExceptionType.BOOKING_REFUSED) {
                    excused.add(e.subject());
                }
            }
            default -> {}
        }
    }

    @Override
    public void end() {
        Set<String> busy = busy();
        Earliest differences = new Earliest();
        said.forEach(
                (line, told) -> {
                    Long there = booked.get(line);
                    boolean holds =
                            told.outdated()
                                    ? there == null
                                    : there != null && there == told.reported();
                    if (!holds
                            && !busy.contains(line.snapshot())
                            && !excused.contains(line.snapshot())) {
                        differences.add(
                                told.position(),
                                "%s says %s, and booked is %s"
                                        .formatted(line, told.reported(), there));
                    }
                });
        differences.end();
    }
}
