package io.stockbook.projectors.stockcard;

import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.Generation;
import java.util.List;
import org.jooq.DSLContext;

/** One row per movement, with the balances that it left behind. */
public final class StockCardProjector implements EventSubscriber {

    private static final int BATCH = 2_000;

    private final Generation generation;
    private final DSLContext database;

    /** Writes this generation of the view. */
    public StockCardProjector(DSLContext database, int generation) {
        this.generation = new Generation("stock_card", generation);
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
        Balances balances = Balances.load(database, items);
        Card card = new Card();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof StockEvent event) {
                int ordinal = 0;
                for (Movement movement : event.movements()) {
                    card.add(
                            recorded,
                            event,
                            ordinal++,
                            movement,
                            balances.after(recorded.stream(), movement));
                }
            }
        }
        balances.save(database);
        card.save(database);
    }
}
