package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Shelf;
import io.stockbook.sagas.process.WaitingLine;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What {@code ledger.sourcing} and {@code ledger.waiting} must hold: the same folds from the first
 * event on, in memory. Whoever checks the tables compares them with this.
 */
public final class SourcingFold {

    private final Map<StockItemId, Shelf> shelves = new HashMap<>();
    private final Map<Place, WaitingLine> waiting = new HashMap<>();

    /** Takes the next event; those of other aggregates change nothing. */
    public void take(RecordedEvent recorded) {
        if (recorded.event() instanceof StockEvent event) {
            StockItemId item = StockItemId.parse(recorded.stream());
            shelves.put(
                    item, shelves.getOrDefault(item, Shelf.EMPTY).after(recorded.version(), event));
            Place place = WaitingLines.place(item, event);
            if (place != null) {
                waiting.compute(place, (_, before) -> WaitingLines.after(before, place, event));
            }
        }
    }

    /** Each stock item that has a history. */
    public Map<StockItemId, Shelf> shelves() {
        return Collections.unmodifiableMap(shelves);
    }

    /** Each line that waits, at each place. */
    public Map<Place, WaitingLine> waiting() {
        return Collections.unmodifiableMap(waiting);
    }
}
