package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static io.stockbook.eventstore.Commands.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.schema.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

final class ProcessorsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.fresh();
        // No key: an event that is taken twice shows.
        Generations.open(
                database,
                "taken",
                "taken (position bigint, turn bigint GENERATED ALWAYS AS IDENTITY)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyEventIsTakenOnceInOrderFromTheFirstOne() {
        try (Node node = Node.on(database)) {
            receive300(node);
            node.ledger().processors().start(List.of(new Taken(database, 0)));
            receive300(node);

            awaitPosition(node, 600);
        }
        assertThat(taken())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 600).boxed().toList());
    }

    @Test
    void aBatchThatBreaksBetweenRowsAndTokenLeavesNoDifference() {
        try (Node node = Node.on(database)) {
            receive300(node);
            node.ledger().processors().start(List.of(new Taken(database, 1)));

            awaitPosition(node, 300);
        }
        assertThat(taken())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void whatACrashOfTheDatabaseTookIsTakenAgainThoughNothingElseHappens() {
        JdbcTemplate crash = new JdbcTemplate(database.dataSource());
        try (Node node = Node.on(database)) {
            receive300(node);
            node.ledger().processors().start(List.of(new Taken(database, 0)));
            awaitPosition(node, 300);

            crash.execute(
                    """
                    BEGIN;
                    DELETE FROM read_taken_1.taken WHERE position > 290;
                    UPDATE read_taken_1.token SET position = 290;
                    COMMIT
                    """);
            assertThat(node.ledger().processors().reached(300)).isFalse();
            awaitPosition(node, 300);
        }
        assertThat(taken())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void aProcessorGoesOnWhereItStoppedWhenTheProcessStartsAgain() {
        try (Node node = Node.on(database)) {
            node.ledger().processors().start(List.of(new Taken(database, 0)));
            receive300(node);
            awaitPosition(node, 300);
        }
        try (Node node = Node.on(database)) {
            node.ledger().processors().start(List.of(new Taken(database, 0)));
            receive300(node);
            awaitPosition(node, 600);
        }
        assertThat(taken())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 600).boxed().toList());
    }

    @Test
    void whatAnotherProcessAppendsIsNoticedToo() {
        try (Node node = Node.on(database);
                Node other = Node.on(database)) {
            node.ledger().processors().start(List.of(new Taken(database, 0)));
            receive300(other);

            awaitPosition(node, 300);
        }
        assertThat(taken()).hasSize(300);
    }

    @Test
    void whatIsHandedOverInMemoryIsWhatTheDatabaseSays() {
        Evidence fine = Evidence.of("DN-1", Instant.parse("2026-03-01T08:15:30.123456789Z"));
        Instant expiry = Instant.now().plus(Duration.ofHours(1)).plusNanos(1);
        Taken taken = new Taken(database, 0);
        try (Node node = Node.on(database)) {
            node.ledger().processors().start(List.of(taken));
            assertThat(node.send(receive(item("mug"), 5, fine)).version()).isEqualTo(1);
            assertThat(node.send(reserve(item("mug"), 1, expiry)).version()).isEqualTo(2);
            awaitPosition(node, 2);

            assertThat(taken.events)
                    .containsExactlyElementsOf(node.ledger().reader().after(0).toList());
        }
    }

    private static void receive300(Node node) {
        IntStream.range(0, 300)
                .mapToObj(i -> node.sendLater(receive(item("mug-" + i), 1)))
                .toList()
                .forEach(sent -> assertThat(Node.answer(sent).replayed()).isFalse());
    }

    private static void awaitPosition(Node node, long position) {
        await().atMost(PATIENCE).until(() -> node.ledger().processors().reached(position));
    }

    private List<Long> taken() {
        return new JdbcTemplate(database.dataSource())
                .queryForList("SELECT position FROM read_taken_1.taken ORDER BY turn", Long.class);
    }

    /** Writes down each position it is given, and breaks after its rows as often as it is told. */
    private static final class Taken implements EventSubscriber {

        private final JdbcTemplate jdbc;
        private final AtomicInteger breaks;
        private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();

        Taken(TestDatabase database, int breaks) {
            this.jdbc = new JdbcTemplate(database.dataSource());
            this.breaks = new AtomicInteger(breaks);
        }

        @Override
        public String name() {
            return "taken";
        }

        @Override
        public String schema() {
            return "read_taken_1";
        }

        @Override
        public int batchSize() {
            return 70;
        }

        @Override
        public void on(List<RecordedEvent> batch) {
            events.addAll(batch);
            jdbc.batchUpdate(
                    "INSERT INTO read_taken_1.taken (position) VALUES (?)",
                    batch.stream().map(event -> new Object[] {event.position()}).toList());
            if (breaks.getAndDecrement() > 0) {
                throw new IllegalStateException("broken on purpose, after the rows");
            }
        }
    }
}
