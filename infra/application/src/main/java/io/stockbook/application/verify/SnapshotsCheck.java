package io.stockbook.application.verify;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.LinesOpened;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The whole row of every keeper's snapshot and of every line, with what was booked of it. */
final class SnapshotsCheck extends ViewCheck {

    private record Place(String owner, String location) {}

    private final Map<String, SnapshotTally> snapshots = new LinkedHashMap<>();
    private final Map<Place, String> newest = new HashMap<>();

    SnapshotsCheck(DSLContext snapshot) {
        super(snapshot, "snapshots");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case SnapshotReported event -> report(recorded, event);
            case LinesOpened _ -> {
                SnapshotTally tally = snapshots.get(recorded.stream());
                if (tally != null) {
                    tally.allOpened(recorded);
                }
            }
            case StockEvent.CountOpened e when SnapshotNumber.isCount(e.count()) -> {
                SnapshotTally tally = named(recorded, e.count());
                if (tally != null) {
                    tally.opened(recorded, line(recorded, e.scope()));
                }
            }
            case StockEvent.StockCounted e
                    when SnapshotNumber.isCount(e.count()) && e.since() != null -> {
                SnapshotTally tally = named(recorded, e.count());
                if (tally != null) {
                    tally.booked(recorded, line(recorded, e.scope()), e);
                }
            }
            default -> {}
        }
    }

    private void report(RecordedEvent recorded, SnapshotReported event) {
        SnapshotId id = SnapshotId.parse(recorded.stream());
        Place place = new Place(id.owner().value(), event.location().value());
        String last = newest.get(place);
        SnapshotTally before = last == null ? null : snapshots.get(last);
        boolean outdated =
                before != null && event.moment(recorded.recordedAt()).isBefore(before.moment);
        snapshots.put(
                recorded.stream(),
                new SnapshotTally(
                        recorded,
                        event,
                        outdated && last != null ? SnapshotId.parse(last).number().value() : null));
        if (!outdated) {
            newest.put(place, recorded.stream());
        }
    }

    private @Nullable SnapshotTally named(RecordedEvent recorded, String count) {
        StockItemId item = StockItemId.parse(recorded.stream());
        return snapshots.get(new SnapshotId(item.owner(), SnapshotNumber.ofCount(count)).key());
    }

    private static SnapshotTally.Of line(RecordedEvent recorded, Status status) {
        return new SnapshotTally.Of(
                StockItemId.parse(recorded.stream()).sku().value(), status.name());
    }

    @Override
    public void end() {
        FoldedRows headers =
                new FoldedRows("SELECT * FROM read.snapshots_header", "owner", "number");
        FoldedRows lines =
                new FoldedRows(
                        "SELECT * FROM read.snapshots_line", "owner", "number", "sku", "status");
        snapshots.forEach(
                (stream, tally) -> {
                    SnapshotId id = SnapshotId.parse(stream);
                    expect(headers, id, tally);
                    tally.lines.forEach((of, line) -> expect(lines, id, tally, of, line));
                });
        headers.compare(snapshot());
        lines.compare(snapshot());
    }

    private static void expect(FoldedRows headers, SnapshotId id, SnapshotTally tally) {
        SnapshotReported told = tally.told;
        headers.put(
                tally.position,
                List.of(id.owner().value(), id.number().value()),
                "location",
                told.location().value(),
                "taken_at",
                tally.moment,
                "complete",
                told.complete().isEmpty()
                        ? null
                        : told.complete().stream().map(Status::name).collect(joining(",")),
                "tolerance_units",
                told.tolerance().units(),
                "tolerance_bp",
                told.tolerance().bp(),
                "superseded_by",
                tally.supersededBy,
                "line_count",
                tally.lines.size(),
                "open_count",
                tally.open(),
                "different_count",
                tally.different(),
                "document",
                told.evidence().document(),
                "created_at",
                tally.createdAt,
                "created_position",
                tally.createdPosition,
                "updated_at",
                tally.updatedAt,
                "all_opened",
                tally.allOpened,
                "version",
                tally.version,
                "position",
                tally.position);
    }

    private static void expect(
            FoldedRows lines,
            SnapshotId id,
            SnapshotTally tally,
            SnapshotTally.Of of,
            SnapshotTally.Line line) {
        StockEvent.StockCounted booked = line.booked;
        lines.put(
                tally.position,
                List.of(id.owner().value(), id.number().value(), of.sku(), of.status()),
                "named",
                line.named,
                "reported",
                line.reported,
                "expected",
                booked == null ? null : booked.expected(),
                "missing_found",
                booked == null ? null : booked.missingFound(),
                "missing_lost",
                booked == null ? null : booked.missingLost(),
                "variance",
                booked == null ? null : booked.variance(),
                "opened_position",
                line.openedPosition,
                "booked_position",
                line.bookedPosition);
    }
}
