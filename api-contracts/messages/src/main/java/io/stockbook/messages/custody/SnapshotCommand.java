package io.stockbook.messages.custody;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.List;

/** Everything a snapshot can be told. */
public sealed interface SnapshotCommand extends Command {

    /** The most lines one snapshot may have. */
    int MOST_LINES = 5_000;

    /** The most stock items that a snapshot may say nothing of, and mean that they are empty. */
    int MOST_UNNAMED = 10_000;

    /** The snapshot that decides. */
    SnapshotId snapshot();

    @Override
    default SnapshotId target() {
        return snapshot();
    }

    /**
     * Reports what the keeper had at one moment; keyed by its own number.
     *
     * @param complete the statuses of which it names all that is there: a SKU that it does not name
     *     has nothing in them
     */
    record ReportSnapshot(
            SnapshotId snapshot,
            LocationId location,
            Instant takenAt,
            List<Status> complete,
            SnapshotTolerance tolerance,
            List<SnapshotLine> lines,
            Evidence evidence)
            implements SnapshotCommand {

        private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

        /** Checks that it says something, and nothing twice. */
        public ReportSnapshot {
            complete = List.copyOf(complete);
            lines = List.copyOf(lines);
            Require.that(
                    !takenAt.isBefore(FIRST) && takenAt.isBefore(LAST),
                    "takenAt must be from 1900 to 2199, not " + takenAt);
            takenAt = Microseconds.cut(takenAt);
            Require.that(
                    !lines.isEmpty() || !complete.isEmpty(),
                    "a snapshot without lines must say of which statuses it is complete");
            Require.that(
                    lines.size() <= MOST_LINES,
                    "a snapshot has at most %d lines, not %d".formatted(MOST_LINES, lines.size()));
            Require.that(
                    complete.stream().allMatch(Status::unpromised),
                    "a snapshot is complete of AVAILABLE, HELD, DAMAGED or INSPECTION");
            Require.that(
                    complete.stream().distinct().count() == complete.size(),
                    "each status may stand once only");
            Require.that(
                    lines.stream()
                                    .map(line -> List.of(line.sku(), line.status()))
                                    .distinct()
                                    .count()
                            == lines.size(),
                    "each SKU may stand once only in each status");
        }
    }

    /** Told when each stock item of which it speaks has opened its line, or has said why not. */
    record RecordLinesOpened(SnapshotId snapshot) implements SnapshotCommand {}
}
