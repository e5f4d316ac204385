package io.stockbook.projectors.stockcard;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import org.jooq.DSLContext;

/** One row per movement, with the balances that it left behind. */
public final class StockCardProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public StockCardProjector(DSLContext database, int generation) {
        super(database, "stock_card", generation);
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
        Balances balances = Balances.load(database(), items);
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
        balances.save(database());
        card.save(database());
    }
}
