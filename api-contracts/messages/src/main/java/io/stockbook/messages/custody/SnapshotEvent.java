package io.stockbook.messages.custody;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.List;

/** Everything that ever happens to a snapshot. */
public sealed interface SnapshotEvent extends Event {

    /**
     * The keeper said what they had.
     *
     * @param takenAt when they had it, by their own clock
     */
    record SnapshotReported(
            LocationId location,
            Instant takenAt,
            List<Status> complete,
            SnapshotTolerance tolerance,
            List<SnapshotLine> lines,
            Evidence evidence)
            implements SnapshotEvent {
        /** Keeps the lists as they are, and of the moment what is stored of it. */
        public SnapshotReported {
            takenAt = Microseconds.cut(takenAt);
            complete = List.copyOf(complete);
            lines = List.copyOf(lines);
        }

        /** The moment it tells of: never after it was told, however fast the keeper's clock is. */
        public Instant moment(Instant recordedAt) {
            return takenAt.isBefore(recordedAt) ? takenAt : recordedAt;
        }
    }

    /**
     * Each stock item of which it speaks has opened its line, also those that it does not name of
     * the statuses of which it names all: from here on it has no more of them.
     */
    record LinesOpened() implements SnapshotEvent {}
}
