package io.stockbook.projectors.returns;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/** One row per return with its lines, its papers and its time line. */
public final class ReturnsProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public ReturnsProjector(DSLContext database, int generation) {
        super(database, "returns", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        Set<ReturnKey> touched = new TreeSet<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof ReturnEvent) {
                touched.add(ReturnKey.of(recorded.stream()));
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        Returns returns = Returns.load(database(), touched);
        Papers papers = new Papers();
        Steps steps = new Steps();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof ReturnEvent event) {
                ReturnKey key = ReturnKey.of(recorded.stream());
                returns.of(key).take(recorded, event);
                papers.take(key, recorded, event);
                steps.take(key, recorded, event);
            }
        }
        returns.save(database());
        papers.save(database());
        steps.save(database());
    }
}
