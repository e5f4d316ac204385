package io.stockbook.projectors.transfers;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import org.jooq.DSLContext;

/** One row per transfer with its lines, what arrived of it, and its time line. */
public final class TransfersProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public TransfersProjector(DSLContext database, int generation) {
        super(database, "transfers", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        List<RecordedEvent> ours =
                batch.stream().filter(it -> it.event() instanceof TransferEvent).toList();
        if (ours.isEmpty()) {
            return;
        }
        Headers headers = Headers.load(database(), ours);
        Lines lines = Lines.load(database(), ours);
        Arrivals arrivals = new Arrivals();
        Steps steps = new Steps();
        for (RecordedEvent recorded : ours) {
            if (recorded.event() instanceof TransferEvent event) {
                headers.take(recorded, event);
                lines.take(recorded, event);
                arrivals.take(recorded, event);
                steps.take(recorded, event);
            }
        }
        headers.save(database());
        lines.save(database());
        arrivals.save(database());
        steps.save(database());
    }
}
