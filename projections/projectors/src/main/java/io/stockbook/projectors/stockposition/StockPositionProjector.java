package io.stockbook.projectors.stockposition;

import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.Generation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** One row per stock item: a fold of its movements. */
public final class StockPositionProjector implements EventSubscriber {

    private static final int BATCH = 2_000;

    private final Generation generation;
    private final DSLContext database;

    /** Writes this generation of the view. */
    public StockPositionProjector(DSLContext database, int generation) {
        this.generation = new Generation("stock_position", generation);
        this.database = this.generation.in(database);
    }

    @Override
    public String name() {
        return generation.view();
    }

    @Override
    public String schema() {
        return generation.schema();
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        String[] items =
                batch.stream()
                        .filter(recorded -> recorded.event() instanceof StockEvent)
                        .map(RecordedEvent::stream)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        if (items.length == 0) {
            return;
        }
        Map<String, Position> positions = new TreeMap<>(PositionRows.load(database, items));
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof StockEvent event) {
                Position before = positions.getOrDefault(recorded.stream(), Position.EMPTY);
                positions.put(recorded.stream(), before.after(recorded, event));
            }
        }
        PositionRows.save(database, positions);
    }
}
