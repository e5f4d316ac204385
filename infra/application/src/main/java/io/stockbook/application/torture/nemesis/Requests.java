package io.stockbook.application.torture.nemesis;

import io.stockbook.application.torture.client.Outcome;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.application.torture.rig.Rig;
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
import java.time.Duration;
import java.util.UUID;

/** What happens to requests and answers on their way. */
final class Requests {

    private static final int APPENDS_DROPPED = 20;
    private static final int ANSWERS_DROPPED = 3;

    private final Ordeal ordeal;

    Requests(Ordeal ordeal) {
        this.ordeal = ordeal;
    }

    void cutAnswers() throws InterruptedException {
        Rig.Cuts cuts = ordeal.rig().cuts();
        cuts.appends().drop(APPENDS_DROPPED);
        cuts.clients().drop(ANSWERS_DROPPED);
        try {
            ordeal.endure(ordeal.tempo().window());
        } finally {
            cuts.appends().drop(0);
            cuts.clients().drop(0);
        }
        for (int node = 0; node < Rig.NODES; node++) {
            ordeal.recovered(Kind.CUT_ANSWERS, node, System.nanoTime());
        }
    }

    void repeat() throws InterruptedException {
        ordeal.mood().repeat(true);
        try {
            ordeal.endure(ordeal.tempo().window());
        } finally {
            ordeal.mood().repeat(false);
        }
    }

    /** Nobody else touches these stock items, so a refusal here could only be wrong. */
    void twoNodes() throws InterruptedException {
        long end = System.nanoTime() + ordeal.tempo().window().toNanos();
        while (System.nanoTime() - end < 0) {
            long round = ordeal.probes().incrementAndGet();
            int receives = (int) (round % Rig.NODES);
            int promises = Rig.NODES - 1 - receives;
            boolean received =
                    ordeal.sender().send(received(round), receives).outcome() == Outcome.OK;
            if (received
                    && ordeal.sender().send(asked(round), promises).outcome() == Outcome.REFUSED) {
                ordeal.tally().count("refused by the other node");
            }
            ordeal.tally().count("injury rounds of two nodes");
            ordeal.endure(Duration.ofMillis(1));
        }
    }

    private static StockItemId item(long round) {
        return new StockItemId(OwnerId.HOUSE, new Sku("TWO-" + round % 8), new LocationId("L1"));
    }

    private static Operation received(long round) {
        return Operation.keyed(
                "two-in-" + round,
                new StockCommand.ReceiveStock(
                        item(round),
                        "R-" + round,
                        Status.AVAILABLE,
                        1,
                        null,
                        null,
                        null,
                        Evidence.NONE));
    }

    private static Operation asked(long round) {
        return Operation.keyed(
                "two-out-" + round,
                new StockCommand.AllocateStock(
                        item(round),
                        new AllocationId(new UUID(2, round)),
                        new Demand(Demand.Kind.WORK_ORDER, "TWO-" + round, 1),
                        null,
                        Rank.unplaced(1),
                        1,
                        null,
                        null,
                        Evidence.NONE));
    }
}
