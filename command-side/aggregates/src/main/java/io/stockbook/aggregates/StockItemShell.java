package io.stockbook.aggregates;

import io.stockbook.domain.stock.Stock;
import io.stockbook.domain.stock.StockSnapshot;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;

/** The stock item in Axon's hands. */
@AggregateRoot(type = "StockItem")
final class StockItemShell extends Shell<StockCommand, StockEvent, Stock> {

    static final SnapshotForm<Stock, StockSnapshot> SNAPSHOTS =
            new SnapshotForm<>(
                    "stock.snapshot",
                    4,
                    StockSnapshot.class,
                    StockSnapshot::of,
                    StockSnapshot::restored);

    private static final Seen<OwnerId> OWNERS = new Seen<>();
    private static final Seen<LocationId> LOCATIONS = new Seen<>();

    StockItemShell(String stream) {
        super(stream, Stock.empty(item(stream)));
    }

    private static StockItemId item(String stream) {
        StockItemId item = StockItemId.parse(stream);
        return new StockItemId(
                OWNERS.shared(item.owner()), item.sku(), LOCATIONS.shared(item.location()));
    }

    @Override
    SnapshotForm<Stock, StockSnapshot> snapshots() {
        return SNAPSHOTS;
    }

    @EventSourcingHandler
    void on(StockEvent event) {
        evolve(event);
    }
}
