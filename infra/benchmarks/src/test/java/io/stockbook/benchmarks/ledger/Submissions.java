package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.load.Step;
import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;

/**
 * Requests in the ledger's words, each with an idempotency key of its client as the API makes it.
 */
public final class Submissions {

    private static final Actor ACTOR = Actor.machine("bench");
    private static final LocationId LOCATION = new LocationId("MAIN");

    private Submissions() {}

    static StockItemId item(int sku) {
        return new StockItemId(OwnerId.HOUSE, new Sku("SKU-" + sku), LOCATION);
    }

    static Submission receive(int sku, long quantity) {
        return receive(sku, 1, quantity);
    }

    /** One of several deliveries of the same goods. */
    public static Submission receive(int sku, long delivery, long quantity) {
        return keyed(
                "receive-" + sku + (delivery == 1 ? "" : "-" + delivery),
                new StockCommand.ReceiveStock(
                        item(sku),
                        "DN-" + delivery,
                        Status.AVAILABLE,
                        quantity,
                        null,
                        null,
                        null,
                        Evidence.NONE));
    }

    public static Submission of(Step step) {
        AllocationId allocation = new AllocationId(step.allocation());
        return step.free() ? free(step.sku(), allocation) : allocate(step.sku(), allocation);
    }

    private static Submission allocate(int sku, AllocationId allocation) {
        return keyed(
                allocation.toString(),
                new StockCommand.AllocateStock(
                        item(sku),
                        allocation,
                        Demand.orderLine("A-1", 1),
                        null,
                        Rank.unplaced(1),
                        1,
                        null,
                        null,
                        Evidence.NONE));
    }

    private static Submission free(int sku, AllocationId allocation) {
        return keyed(
                "free-" + allocation,
                new StockCommand.FreeAllocation(
                        item(sku), allocation, null, FreeReason.CANCELLED, Evidence.NONE));
    }

    private static Submission keyed(String key, StockCommand command) {
        return Submission.of(CommandId.ofKey(OwnerId.HOUSE, ACTOR.client(), key), ACTOR, command);
    }
}
