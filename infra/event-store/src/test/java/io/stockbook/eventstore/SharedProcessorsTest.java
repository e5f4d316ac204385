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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes run the same subscriber; whatever becomes of them, each event is in its rows once. */
final class SharedProcessorsTest {

    private static final Duration HANDOVER = Duration.ofSeconds(15);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @BeforeEach
    void open() throws SQLException {
        Generations.open(
                database,
                "shared",
                "taken (position bigint, node text, turn bigint GENERATED ALWAYS AS IDENTITY)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneNodeRunsItAndTheOtherGoesOnWhenThatOneEnds() {
        try (Node other = node("other")) {
            try (Node one = node("one")) {
                one.ledger().processors().start(List.of(new Taken("one", null)));
                send(one, 100);
                awaitRows(100);
                other.ledger().processors().start(List.of(new Taken("other", null)));
                send(one, 100);
                send(other, 100);
                awaitRows(300);
            }
            assertThat(nodes()).containsExactly("one");
            send(other, 100);
            awaitRows(400);
        }
        assertThat(nodes()).containsExactlyInAnyOrder("one", "other");
        everyEventOnce(400);
    }

    @Test
    void aNodeThatHangsInABatchIsTakenOverAndItsBatchIsRolledBack() {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Node one = node("one");
                Node other = node("other")) {
            one.ledger().processors().start(List.of(new Taken("one", hanging)));
            send(one, 1);
            await().atMost(HANDOVER).until(() -> claimedBy("one"));
            other.ledger().processors().start(List.of(new Taken("other", null)));
            send(other, 99);

            awaitRows(100);
            hanging.countDown();
            send(one, 100);
            awaitRows(200);
            everyEventOnce(200);
        }
        assertThat(nodes()).doesNotContain("one");
    }

    @Test
    void aSubscriberThatAlwaysFailsDisturbsNoOther() throws SQLException {
        Generations.open(database, "broken");
        try (Node one = node("one")) {
            one.ledger().processors().start(List.of(new Broken(), new Taken("one", null)));
            send(one, 100);

            awaitRows(100);
            assertThat(one.ledger().processors().position("broken")).isZero();
        }
        everyEventOnce(100);
    }

    private Node node(String name) {
        return Node.with(database, Node::everyAggregate, LedgerSettings.of(name));
    }

    private static void send(Node node, int events) {
        IntStream.range(0, events)
                .mapToObj(i -> node.sendLater(receive(item("mug-" + i), 1)))
                .toList()
                .forEach(sent -> assertThat(Node.answer(sent).replayed()).isFalse());
    }

    private void awaitRows(int rows) {
        await().atMost(HANDOVER).until(() -> positions().size() >= rows);
    }

    private void everyEventOnce(long last) {
        assertThat(positions())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    }

    private List<Long> positions() {
        return jdbc.queryForList(
                "SELECT position FROM read_shared_1.taken ORDER BY turn", Long.class);
    }

    private List<String> nodes() {
        return jdbc.queryForList("SELECT DISTINCT node FROM read_shared_1.taken", String.class);
    }

    private boolean claimedBy(String node) {
        return jdbc.queryForList("SELECT owner FROM read_shared_1.token", String.class)
                .contains(node);
    }

    /** Writes down each position it is given, and hangs after its rows if it is told to. */
    private final class Taken implements EventSubscriber {

        private final String node;
        private final @Nullable CountDownLatch hanging;

        Taken(String node, @Nullable CountDownLatch hanging) {
            this.node = node;
            this.hanging = hanging;
        }

        @Override
        public String name() {
            return "shared";
        }

        @Override
        public String schema() {
            return "read_shared_1";
        }

        @Override
        public void on(List<RecordedEvent> batch) {
            jdbc.batchUpdate(
                    "INSERT INTO read_shared_1.taken (position, node) VALUES (?, ?)",
                    batch.stream().map(event -> new Object[] {event.position(), node}).toList());
            if (hanging != null) {
                try {
                    hanging.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException("hangs no longer", interrupted);
                }
            }
        }
    }

    /** Takes nothing, ever. */
    private static final class Broken implements EventSubscriber {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public String schema() {
            return "read_broken_1";
        }

        @Override
        public void on(List<RecordedEvent> batch) {
            throw new IllegalStateException("broken on purpose, always");
        }
    }
}
