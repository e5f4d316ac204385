package io.stockbook.projectors.counts;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import org.jooq.DSLContext;

/** One row per count and one per line, with where in the ledger each was begun and booked. */
public final class CountsProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public CountsProjector(DSLContext database, int generation) {
        super(database, "counts", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        List<RecordedEvent> ours = batch.stream().filter(CountsProjector::concerns).toList();
        if (ours.isEmpty()) {
            return;
        }
        Headers headers = Headers.load(database(), ours);
        Lines lines = Lines.load(database(), ours);
        for (RecordedEvent recorded : ours) {
            switch (recorded.event()) {
                case CountEvent event -> {
                    headers.take(recorded, event);
                    lines.take(recorded, event);
                }
                case StockEvent event -> lines.take(recorded, event);
                case Event _ -> {}
            }
        }
        headers.save(database(), lines);
        lines.save(database());
    }

    private static boolean concerns(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CountEvent _ -> true;
            case StockEvent.CountOpened it -> !SnapshotNumber.isCount(it.count());
            case StockEvent.StockCounted it ->
                    it.since() != null && !SnapshotNumber.isCount(it.count());
            case Event _ -> false;
        };
    }
}
