package io.stockbook.application.torture.nemesis;

import io.stockbook.application.torture.client.Mood;
import io.stockbook.application.torture.client.Sender;
import io.stockbook.application.torture.client.Tally;
import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.rig.Rig;
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

    /** Waits until a node accepts a write, and notes how long that took since then. */
    void recovered(Kind from, int node, long since) throws InterruptedException {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        Probe probe = new Probe(sender, probes);
        while (!probe.accepted(node)) {
            if (System.nanoTime() - giveUp > 0) {
                throw new IllegalStateException(
                        "node %d accepts nothing, %d s after %s"
                                .formatted(node, LONGEST.toSeconds(), from.word()));
            }
            Thread.sleep(20);
        }
        recoveries.add(from.word(), Duration.ofNanos(System.nanoTime() - since));
    }

    int anyNode() {
        return chance.between(0, Rig.NODES - 1);
    }

    /** Lets it stay as it is for a while. */
    void endure(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
