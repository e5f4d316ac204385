package io.stockbook.projectors.availability;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.StreamEvents;
import io.stockbook.messages.availability.Explanation.AvailableChange;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The last events that changed AVAILABLE.
 *
 * @param most how many of each stock item
 */
record LastMovements(StreamEvents events, int most) {

    /** Most events change AVAILABLE; where many do not, fewer are found. */
    private static final int READ_FOR_EACH = 10;

    /** Counts back from what there is at this position. */
    List<AvailableChange> of(StockItemId item, long available, long position) {
        List<AvailableChange> changes = new ArrayList<>();
        long after = available;
        List<RecordedEvent> last = events.last(item.key(), position, most * READ_FOR_EACH);
        for (RecordedEvent recorded : last.reversed()) {
            long units = units(recorded);
            if (units != 0 && changes.size() < most) {
                changes.add(
                        new AvailableChange(
                                recorded.position(),
                                recorded.version(),
                                recorded.event().getClass().getSimpleName(),
                                units,
                                after,
                                recorded.recordedAt()));
                after -= units;
            }
        }
        return changes;
    }

    private static long units(RecordedEvent recorded) {
        return recorded.event() instanceof StockEvent event
                ? event.movements().stream()
                        .mapToLong(movement -> movement.effectOn(Status.AVAILABLE))
                        .sum()
                : 0;
    }
}
