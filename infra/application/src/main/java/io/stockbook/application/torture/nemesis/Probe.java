package io.stockbook.application.torture.nemesis;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.application.torture.client.Outcome;
import io.stockbook.application.torture.client.Sender;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.util.concurrent.atomic.AtomicLong;

/** Asks a node for a small write, with the same id while nobody knows what became of it. */
final class Probe {

    private static final StockItemId PROBED =
            new StockItemId(OwnerId.HOUSE, new Sku("PROBE"), new LocationId("L1"));

    private final Sender sender;
    private final AtomicLong number;
    private Operation asked;

    Probe(Sender sender, AtomicLong number) {
        this.sender = sender;
        this.number = number;
        this.asked = next();
    }

    /** True when the node has written just now; an answer of before shows nothing. */
    boolean accepted(int node) {
        Attempt attempt = sender.send(asked, node);
        if (attempt.outcome().acknowledged()) {
            asked = next();
        }
        return attempt.outcome() == Outcome.OK && !attempt.replayed();
    }

    private Operation next() {
        String name = "probe-" + number.incrementAndGet();
        return Operation.keyed(
                name,
                new ReceiveStock(
                        PROBED, name, Status.AVAILABLE, 1, null, null, null, Evidence.NONE));
    }
}
