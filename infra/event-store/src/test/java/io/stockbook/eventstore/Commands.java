package io.stockbook.eventstore;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import java.time.Instant;
import java.util.UUID;

/** The few commands that the ledger's tests need. */
final class Commands {

    private Commands() {}

    static StockItemId item(String sku) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), new LocationId("north"));
    }

    static StockCommand receive(StockItemId item, long quantity) {
        return receive(item, quantity, Evidence.NONE);
    }

    static StockCommand receive(StockItemId item, long quantity, Evidence evidence) {
        return new StockCommand.ReceiveStock(
                item, "R-1", Status.AVAILABLE, quantity, null, null, null, evidence);
    }

    /** A promise to a checkout, until it expires. */
    static StockCommand reserve(StockItemId item, long quantity, Instant expiresAt) {
        return new StockCommand.AllocateStock(
                item,
                new AllocationId(UUID.randomUUID()),
                new Demand(Demand.Kind.CHECKOUT, "checkout-1", 0),
                null,
                Rank.unplaced(1),
                quantity,
                expiresAt,
                null,
                Evidence.NONE);
    }

    static StockCommand allocate(StockItemId item, long quantity) {
        return new StockCommand.AllocateStock(
                item,
                new AllocationId(UUID.randomUUID()),
                Demand.orderLine("A-1", 1),
                null,
                Rank.unplaced(1),
                quantity,
                null,
                null,
                Evidence.NONE);
    }
}
