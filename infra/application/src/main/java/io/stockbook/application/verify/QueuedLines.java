package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who waits where, in which rank, and for how many units. */
final class QueuedLines {

    private record Place(String item, Demand demand) {}

    private record Waiting(
            @Nullable ChannelCode channel, Rank rank, long quantity, long position) {}

    private final Map<Place, Waiting> waiting = new HashMap<>();

    void fold(RecordedEvent recorded, StockEvent event) {
        switch (event) {
            case StockEvent.DemandQueued e ->
                    waiting.merge(
                            new Place(recorded.stream(), e.demand()),
                            new Waiting(e.channel(), e.rank(), e.quantity(), recorded.position()),
                            (before, now) ->
                                    new Waiting(
                                            now.channel(),
                                            now.rank(),
                                            before.quantity() + now.quantity(),
                                            now.position()));
            case StockEvent.DemandDropped e ->
                    waiting.computeIfPresent(
                            new Place(recorded.stream(), e.demand()),
                            (place, before) ->
                                    before.quantity() == e.quantity()
                                            ? null
                                            : new Waiting(
                                                    before.channel(),
                                                    before.rank(),
                                                    before.quantity() - e.quantity(),
                                                    recorded.position()));
            case StockEvent other -> {}
        }
    }

    FoldedRows rows() {
        FoldedRows rows =
                new FoldedRows(
                        "SELECT * FROM ledger.waiting",
                        "owner",
                        "sku",
                        "location",
                        "kind",
                        "document",
                        "line");
        waiting.forEach((place, line) -> put(rows, StockItemId.parse(place.item()), place, line));
        return rows;
    }

    private static void put(FoldedRows rows, StockItemId item, Place place, Waiting line) {
        Demand demand = place.demand();
        rows.put(
                line.position(),
                List.of(
                        item.owner().value(),
                        item.sku().value(),
                        item.location().value(),
                        demand.kind().name(),
                        demand.document(),
                        Integer.toString(demand.line())),
                "channel",
                line.channel() == null ? null : line.channel().value(),
                "priority",
                line.rank().priority(),
                "promised",
                line.rank().promised(),
                "position",
                line.rank().position(),
                "quantity",
                line.quantity());
    }
}
