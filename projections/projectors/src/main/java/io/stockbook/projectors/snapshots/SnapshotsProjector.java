package io.stockbook.projectors.snapshots;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.LinesOpened;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import org.jooq.DSLContext;

/** One row per snapshot, and one per line with what was expected of it and what was booked. */
public final class SnapshotsProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public SnapshotsProjector(DSLContext database, int generation) {
        super(database, "snapshots", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        List<RecordedEvent> ours = batch.stream().filter(SnapshotsProjector::concerns).toList();
        if (ours.isEmpty()) {
            return;
        }
        Headers headers = Headers.load(database(), ours);
        Lines lines = Lines.load(database(), ours);
        for (RecordedEvent recorded : ours) {
            switch (recorded.event()) {
                case SnapshotReported event -> {
                    headers.report(recorded, event);
                    lines.report(recorded, event);
                }
                case LinesOpened _ -> headers.opened(recorded);
                case CountOpened event -> headers.moved(recorded, lines.open(recorded, event));
                case StockCounted event -> headers.moved(recorded, lines.book(recorded, event));
                case Event _ -> {}
            }
        }
        headers.save(database());
        lines.save(database());
    }

    private static boolean concerns(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SnapshotReported _, LinesOpened _ -> true;
            case CountOpened it -> SnapshotNumber.isCount(it.count());
            case StockCounted it -> SnapshotNumber.isCount(it.count()) && it.since() != null;
            case Event _ -> false;
        };
    }
}
