package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.schema.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast events reach a subscriber that does nothing: told, and held to less than is told. */
@Tag("long")
final class ReadingSpeedTest {

    private static final Logger log = LoggerFactory.getLogger(ReadingSpeedTest.class);
    private static final int EVENTS = 200_000;
    private static final int ROUNDS = 3;
    private static final int LOOKS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static Node writer;

    @BeforeAll
    static void write() throws SQLException {
        database = TestDatabase.fresh();
        for (int i = 0; i < 20; i++) {
            Generations.open(database, "idle" + i);
        }
        LedgerSettings wide = new LedgerSettings("wide", 2, 256, 16, 10_000, 200_000, 2 * EVENTS);
        writer = Node.with(database, Node::everyAggregate, wide);
        Semaphore inFlight = new Semaphore(1_000);
        IntStream.range(0, EVENTS).forEach(i -> send(i, inFlight));
        inFlight.acquireUninterruptibly(1_000);
    }

    private static void send(int i, Semaphore inFlight) {
        inFlight.acquireUninterruptibly();
        var _ =
                writer.sendLater(receive(item("mug-" + i % 1_000), 1))
                        .whenComplete((_, _) -> inFlight.release());
    }

    @AfterAll
    static void close() {
        writer.close();
        database.close();
    }

    @Test
    void fromMemory() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(perSecond(writer, List.of(new Idle(round)), "memory")).isGreaterThan(50_000);
        }
    }

    @Test
    void fromTheDatabase() {
        for (int round = 0; round < ROUNDS; round++) {
            try (Node fresh = Node.on(database)) {
                assertThat(perSecond(fresh, List.of(new Idle(3 + round)), "database"))
                        .isGreaterThan(20_000);
            }
        }
    }

    @Test
    void eightTogetherFromTheDatabase() {
        List<EventSubscriber> eight =
                IntStream.range(6, 14).<EventSubscriber>mapToObj(Idle::new).toList();
        try (Node fresh = Node.on(database)) {
            assertThat(perSecond(fresh, eight, "database, each of eight")).isGreaterThan(10_000);
        }
    }

    @Test
    void oneEventAloneWhenNothingElseHappens() {
        Idle idle = new Idle(14);
        writer.ledger().processors().start(List.of(idle));
        long last = writer.ledger().reader().lastPosition();
        await().atMost(PATIENCE).until(() -> writer.ledger().processors().reached(last));
        long[] micros = new long[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long next = idle.taken.get() + 1;
            long answered =
                    writer.sendLater(receive(item("mug-" + i), 1))
                            .thenApply(_ -> System.nanoTime())
                            .join();
            await().pollInterval(Duration.ofMillis(2)).until(() -> idle.taken.get() >= next);
            micros[i] = (idle.called.get() - answered) / 1_000;
        }
        Arrays.sort(micros);
        log.warn(
                "from answer to subscriber: median {} us, p90 {} us, longest {} us",
                micros[LOOKS / 2],
                micros[LOOKS * 9 / 10],
                micros[LOOKS - 1]);
        assertThat(micros[LOOKS / 2]).isLessThan(10_000);
    }

    private static long perSecond(Node node, List<EventSubscriber> idle, String from) {
        long start = System.nanoTime();
        node.ledger().processors().start(idle);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> node.ledger().processors().reached(EVENTS));
        long perSecond = EVENTS * 1_000_000_000L / (System.nanoTime() - start);
        log.warn("from {}: {} events/s", from, perSecond);
        return perSecond;
    }

    /** Notes that it was called. */
    private static final class Idle implements EventSubscriber {

        private final int number;
        private final AtomicLong taken = new AtomicLong();
        private final AtomicLong called = new AtomicLong();

        Idle(int number) {
            this.number = number;
        }

        @Override
        public String name() {
            return "idle" + number;
        }

        @Override
        public String schema() {
            return "read_idle%d_1".formatted(number);
        }

        @Override
        public void on(List<RecordedEvent> batch) {
            called.set(System.nanoTime());
            var _ = taken.addAndGet(batch.size());
        }
    }
}
