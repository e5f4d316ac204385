package io.stockbook.projectors.stockposition;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** One row per stock item: a fold of its movements. */
public final class StockPositionProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public StockPositionProjector(DSLContext database, int generation) {
        super(database, "stock_position", generation);
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
        Map<String, Position> positions = new TreeMap<>(PositionRows.load(database(), items));
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof StockEvent event) {
                Position before = positions.getOrDefault(recorded.stream(), Position.EMPTY);
                positions.put(recorded.stream(), before.after(recorded, event));
            }
        }
        PositionRows.save(database(), positions);
    }
}
