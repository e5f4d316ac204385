package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Answer;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.schema.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a stock item that nobody has in memory takes to answer, by the length of its history.
 * Figures are printed, not judged: a machine that is busy with other things says nothing.
 */
@Tag("long")
final class HistoryLoadTest {

    /** Ends right before the next snapshot: the longest way from the last one. */
    private static final int LONG =
            Integer.getInteger("stockbook.history", 1_000_000) / 501 * 501 + 495;

    private static final int SHORT = 100;
    private static final int ROUNDS = 81;

    @Test
    void aMillionEventsOfHistoryAreReadLikeAHundred() {
        try (TestDatabase database = TestDatabase.fresh()) {
            StockItemId old = item("old");
            StockItemId young = item("young");
            try (Node node = Node.on(database)) {
                fill(node, old, LONG);
                fill(node, young, SHORT);
                System.out.println(node.ledger().snapshots());
            }
            List<Long> oldTimes = new ArrayList<>();
            List<Long> youngTimes = new ArrayList<>();
            List<Long> warmTimes = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                try (Node node = Node.on(database)) {
                    assertThat(node.send(receive(item("warm-up-" + round), 1)).version())
                            .isEqualTo(1);
                    boolean oldFirst = round % 2 == 0;
                    long first = time(node, oldFirst ? old : young);
                    long second = time(node, oldFirst ? young : old);
                    oldTimes.add(oldFirst ? first : second);
                    youngTimes.add(oldFirst ? second : first);
                    warmTimes.add(time(node, young));
                }
            }
            System.out.printf(
                    "microseconds, median: %d events %d, %d events %d, in memory %d%n",
                    LONG, median(oldTimes), SHORT, median(youngTimes), median(warmTimes));
            System.out.println("old " + oldTimes + "\nyoung " + youngTimes);
        }
    }

    private static void fill(Node node, StockItemId item, int times) {
        Semaphore inFlight = new Semaphore(1_000);
        for (int i = 0; i < times; i++) {
            inFlight.acquireUninterruptibly();
            var _ = node.sendLater(receive(item, 1)).whenComplete((_, _) -> inFlight.release());
        }
        inFlight.acquireUninterruptibly(1_000);
        assertThat(node.send(receive(item, 1)).version()).isEqualTo(times + 1L);
    }

    /** A refusal needs the whole history and adds nothing to it. */
    private static long time(Node node, StockItemId item) {
        long before = System.nanoTime();
        assertThat(node.send(allocate(item, 1_000_000_000))).isInstanceOf(Answer.Refused.class);
        return (System.nanoTime() - before) / 1_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
