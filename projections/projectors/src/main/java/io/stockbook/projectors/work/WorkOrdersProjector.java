package io.stockbook.projectors.work;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import org.jooq.DSLContext;

/** One row per work order with its lines, what was reported of it, and its time line. */
public final class WorkOrdersProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public WorkOrdersProjector(DSLContext database, int generation) {
        super(database, "work_orders", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        List<RecordedEvent> ours =
                batch.stream().filter(it -> it.event() instanceof WorkOrderEvent).toList();
        if (ours.isEmpty()) {
            return;
        }
        Headers headers = Headers.load(database(), ours);
        Lines lines = Lines.load(database(), ours);
        Entries entries = new Entries();
        Steps steps = new Steps();
        for (RecordedEvent recorded : ours) {
            if (recorded.event() instanceof WorkOrderEvent event) {
                headers.take(recorded, event);
                lines.take(recorded, event);
                entries.take(recorded, event);
                steps.take(recorded, event);
            }
        }
        headers.save(database());
        lines.save(database());
        entries.save(database());
        steps.save(database());
    }
}
