package io.stockbook.application.torture.nemesis;

import io.stockbook.application.torture.rig.Clock;
import io.stockbook.application.torture.rig.Rig;
import io.stockbook.application.torture.rig.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What happens to the processes of nodes. */
final class Nodes {

    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(-5),
                    Duration.ofDays(1),
                    Duration.ofDays(-1));

    /** The process looks at its clock's file once a second. */
    private static final Duration NOTICED = Duration.ofMillis(600);

    private final Ordeal ordeal;

    Nodes(Ordeal ordeal) {
        this.ordeal = ordeal;
    }

    void kill() throws IOException, InterruptedException {
        int node = ordeal.anyNode();
        long since = System.nanoTime();
        ordeal.rig().node(node).kill();
        ordeal.rig().node(node).restart();
        ordeal.recovered(Kind.KILL_NODE, node, since);
    }

    void stop() throws IOException, InterruptedException {
        int node = ordeal.anyNode();
        Tempo tempo = ordeal.tempo();
        int seconds =
                ordeal.chance()
                        .between(
                                (int) tempo.shortestStop().toSeconds(),
                                (int) tempo.longestStop().toSeconds());
        ordeal.rig().node(node).send(Signal.STOP);
        try {
            ordeal.endure(Duration.ofSeconds(seconds));
        } finally {
            ordeal.rig().node(node).send(Signal.CONT);
        }
        ordeal.recovered(Kind.STOP_NODE, node, System.nanoTime());
    }

    void step(Clock clock) throws IOException, InterruptedException {
        try {
            for (Duration step : STEPS) {
                clock.step(step);
                ordeal.tally().count("injury clock steps");
                ordeal.endure(NOTICED.plus(ordeal.tempo().window().dividedBy(2)));
            }
        } finally {
            clock.step(Duration.ZERO);
        }
        ordeal.recovered(Kind.STEP_CLOCK, Rig.NODES - 1, System.nanoTime());
    }
}
