package io.stockbook.sagas;

import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.DemandDropped;
import io.stockbook.messages.stock.StockEvent.DemandQueued;
import io.stockbook.sagas.process.WaitingLine;
import org.jspecify.annotations.Nullable;

/** How lines join and leave queues: a fold that the runtime and the check share. */
public final class WaitingLines {

    private WaitingLines() {}

    /** Whose place in the queue the event changes, or null when nobody's. */
    public static @Nullable Place place(StockItemId item, StockEvent event) {
        return switch (event) {
            case DemandQueued it -> new Place(item, it.demand());
            case DemandDropped it -> new Place(item, it.demand());
            case StockEvent _ -> null;
        };
    }

    /** Who stands at the place after the event, or null when nobody does any more. */
    public static @Nullable WaitingLine after(
            @Nullable WaitingLine before, Place place, StockEvent event) {
        return switch (event) {
            case DemandQueued it ->
                    new WaitingLine(
                            it.demand(),
                            place.item().location(),
                            it.channel(),
                            it.rank(),
                            it.quantity() + (before == null ? 0 : before.quantity()));
            case DemandDropped it ->
                    before == null || before.quantity() <= it.quantity()
                            ? null
                            : new WaitingLine(
                                    before.demand(),
                                    before.location(),
                                    before.channel(),
                                    before.rank(),
                                    before.quantity() - it.quantity());
            case StockEvent _ -> before;
        };
    }
}
