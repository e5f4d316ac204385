package io.stockbook.application.torture.nemesis;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.application.torture.client.Mood;
import io.stockbook.application.torture.client.Outcome;
import io.stockbook.application.torture.client.Sender;
import io.stockbook.application.torture.client.Tally;
import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.application.torture.rig.Rig;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What every nemesis has at hand. */
public record Ordeal(
        Rig rig,
        Sender sender,
        Mood mood,
        Tally tally,
        Chance chance,
        Recoveries recoveries,
        Tempo tempo,
        AtomicLong probes) {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final StockItemId PROBED =
            new StockItemId(OwnerId.HOUSE, new Sku("PROBE"), new LocationId("L1"));

    /** Waits until a node accepts a write, and notes how long that took since then. */
    void recovered(Kind from, int node, long since) throws InterruptedException {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (probe(node).outcome() != Outcome.OK) {
            if (System.nanoTime() - giveUp > 0) {
                throw new IllegalStateException(
                        "node %d accepts nothing, %d s after %s"
                                .formatted(node, LONGEST.toSeconds(), from.word()));
            }
            Thread.sleep(20);
        }
        recoveries.add(from.word(), Duration.ofNanos(System.nanoTime() - since));
    }

    private Attempt probe(int node) {
        String name = "probe-" + probes.incrementAndGet();
        ReceiveStock receipt =
                new ReceiveStock(
                        PROBED, name, Status.AVAILABLE, 1, null, null, null, Evidence.NONE);
        return sender.send(Operation.keyed(name, receipt), node);
    }

    int anyNode() {
        return chance.between(0, Rig.NODES - 1);
    }

    /** Lets it stay as it is for a while. */
    void endure(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
