package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A tail that nobody tells of anything but a listener: what it reaches was heard. */
final class AppendListenerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final LedgerRows rows = new LedgerRows(database.dataSource());
    private final Tail tail =
            new Tail(
                    new RecentEvents((_, _) -> List.of(), 1),
                    0,
                    CompletableFuture.delayedExecutor(Tail.PAUSE_MILLIS, TimeUnit.MILLISECONDS));

    @SuppressWarnings("NullAway.Init")
    private AppendListener listener;

    @BeforeEach
    void listen() {
        listener = AppendListener.start(database.dataSource(), rows, tail);
        awaitListening();
    }

    @AfterEach
    void close() {
        listener.close();
        database.close();
    }

    @Test
    void whatAnotherNodeAppendsIsHeardOf() {
        try (Node other = Node.on(database)) {
            assertThat(other.send(receive(item("mug"), 1)).version()).isEqualTo(1);

            await().atMost(PATIENCE).until(() -> tail.position() == 1);
        }
    }

    @Test
    void aLostConnectionIsMadeAnew() {
        try (Node other = Node.on(database)) {
            jdbc.queryForList(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND query = 'LISTEN ledger'");
            awaitListening();
            assertThat(other.send(receive(item("mug"), 1)).version()).isEqualTo(1);

            await().atMost(PATIENCE).until(() -> tail.position() == 1);
        }
    }

    @Test
    void whatSomebodyOnlySaysIsNotBelieved() {
        jdbc.execute("SELECT pg_notify('ledger', '4711'), pg_notify('ledger', 'nonsense')");
        try (Node other = Node.on(database)) {
            assertThat(other.send(receive(item("mug"), 1)).version()).isEqualTo(1);

            await().atMost(PATIENCE).until(() -> tail.position() == 1);
        }
    }

    @Test
    void theConnectionGoesBackToThePoolAndListensNoMore() {
        listener.close();

        assertThat(
                        jdbc.queryForList(
                                "SELECT pid FROM pg_stat_activity"
                                        + " WHERE datname = current_database()"
                                        + " AND query = 'LISTEN ledger'"))
                .isEmpty();
        assertThat(jdbc.queryForList("SELECT pg_listening_channels()")).isEmpty();
    }

    private void awaitListening() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                !jdbc.queryForList(
                                                "SELECT pid FROM pg_stat_activity"
                                                        + " WHERE datname = current_database()"
                                                        + " AND query = 'LISTEN ledger'")
                                        .isEmpty());
    }
}
