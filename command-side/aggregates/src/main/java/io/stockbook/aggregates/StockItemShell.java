package io.stockbook.aggregates;

import static io.stockbook.messages.Handled.EXPECTED_VERSION;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.stockbook.domain.stock.Stock;
import io.stockbook.domain.stock.StockSnapshot;
import io.stockbook.messages.Handled;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The stock item in Axon's hands. */
@AggregateRoot(type = "StockItem")
final class StockItemShell extends Shell<StockCommand, StockEvent, Stock> {

    static final SnapshotForm<Stock, StockSnapshot> SNAPSHOTS =
            new SnapshotForm<>(
                    "stock.snapshot",
                    1,
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

    @CommandHandler(commandName = "StockCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Handled on(StockCommand command, @MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        return handle(command, expected);
    }

    @EventSourcingHandler
    void on(StockEvent event) {
        evolve(event);
    }
}
