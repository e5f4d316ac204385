package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.eventcatalog.LaterCatalog;
import io.stockbook.eventcatalog.StoredName;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Event;
import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ChangeCustody;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.schema.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How aggregates that are not in memory come to know what happened to them. */
final class LoadingTest {

    private static final LedgerSettings ONE_STRIPE =
            new LedgerSettings("node", 1, 256, 16, 1_000, 1_000, 1_024);

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allThatABatchNeedsIsReadInOneRoundTrip() throws SQLException {
        List<StockItemId> items = IntStream.range(0, 100).mapToObj(i -> item("mug-" + i)).toList();
        try (Node node = Node.on(database)) {
            items.forEach(one -> assertThat(node.send(receive(one, 5)).version()).isEqualTo(1));
        }
        CountedLoads counted = new CountedLoads(database.dataSource());
        try (Node node = Node.over(counted, Node::everyAggregate, ONE_STRIPE)) {
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            try (LockedHead _ = LockedHead.of(database)) {
                sent.add(node.sendLater(receive(item("first"), 1)));
                items.forEach(one -> sent.add(node.sendLater(allocate(one, 5))));
            }
            assertThat(sent)
                    .allSatisfy(
                            answer ->
                                    assertThat(Node.answer(answer))
                                            .isInstanceOf(Answer.Accepted.class));
            // Once for the first alone, and once for the others together.
            assertThat(counted.count()).isBetween(1, 2);
        }
    }

    @Test
    void anAggregateReadWhileTheBatchGoesOnSeesWhatTheBatchDid() throws SQLException {
        try (Node node = Node.with(database, Node::everyAggregate, ONE_STRIPE)) {
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            try (LockedHead _ = LockedHead.of(database)) {
                sent.add(node.sendLater(receive(item("first"), 1)));
                sent.add(node.sendLater(receive(item("mug"), 5)));
                sent.add(node.sendLater(allocate(item("mug"), 5)));
                sent.add(node.sendLater(allocate(item("mug"), 1)));
            }
            assertThat(Node.answer(sent.get(2)).version()).isEqualTo(2);
            assertThat(Node.answer(sent.get(3))).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void anEventOfAnEarlierRevisionIsReadByAggregatesReadersAndSubscribersAlike()
            throws SQLException {
        Generations.open(database, "taken");
        LocationId leeds = new LocationId("LEEDS");
        LedgerTables tables = LedgerTables.of(database.dataSource(), LedgerSettings.COPIED_FROM);
        EventRow old =
                new EventRow(
                        leeds.key(),
                        1,
                        "Location",
                        UUID.randomUUID(),
                        new StoredName("location.registered", 1),
                        Instant.parse("2026-03-01T00:00:00Z"),
                        "{\"custody\":\"OURS\",\"label\":\"Leeds\"}",
                        "{\"actor\":{\"client\":\"test\",\"user\":\"tester\"},"
                                + "\"commandId\":\"%s\"}".formatted(UUID.randomUUID()),
                        null);
        assertThat(
                        tables.writer()
                                .append(
                                        0,
                                        new Append(
                                                old.recordedAt(),
                                                Map.of(leeds.key(), 0L),
                                                List.of(old),
                                                List.of()))
                                .taken())
                .isTrue();
        LocationEvent read = new LocationEvent.LocationRegistered("Leeds", Custody.OURS, null);

        try (Node node = Node.reading(database, LaterCatalog.ofLocations())) {
            // Nobody gives away a location that was never registered.
            assertThat(node.send(new ChangeCustody(leeds, Custody.EXTERNAL)).version())
                    .isEqualTo(2);
            assertThat(node.ledger().reader().after(0).map(RecordedEvent::event))
                    .containsExactly(read, new LocationEvent.CustodyChanged(Custody.EXTERNAL));
            assertThat(node.ledger().reader().ofStream(leeds.key()))
                    .extracting(RecordedEvent::event)
                    .contains(read);
            Collecting subscriber = new Collecting();
            node.ledger().processors().start(List.of(subscriber));
            await().untilAsserted(() -> assertThat(subscriber.events).hasSize(2).contains(read));
        }
    }

    private static final class Collecting implements EventSubscriber {

        private final List<Event> events = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "taken";
        }

        @Override
        public String schema() {
            return "read_taken_1";
        }

        @Override
        public void on(List<RecordedEvent> batch) {
            batch.forEach(one -> events.add(one.event()));
        }
    }
}
