package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Why the ledger has an engine of its own. Axon's numbers events before they are committed, and its
 * reader forgets a number that it has not seen as soon as a later event looks a minute old. Writer
 * A takes a number and stays open, B takes the next one and commits, the reader reads; then A
 * commits, is told that all is well, and no reader ever sees its event. Nothing is logged.
 *
 * <p>{@link NoEventIsSkippedTest} tells the same four stories of ours.
 */
final class AxonsOwnEngineSkipsEventsTest {

    private static final Duration OVER_A_MINUTE = Duration.ofSeconds(70);

    private final TestDatabase database = TestDatabase.fresh();
    private final List<String> seen = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Session a;

    @SuppressWarnings("NullAway.Init")
    private Session b;

    @SuppressWarnings("NullAway.Init")
    private Session reader;

    private @Nullable TrackingToken token;

    @BeforeEach
    void open() throws SQLException {
        a = new Session(database);
        b = new Session(database);
        reader = new Session(database);
        b.engine.createSchema(PostgresEventTableFactory.INSTANCE);
        b.append("first", Instant.now());
        b.commit();
        read();
        a.append("of A", Instant.now());
    }

    @AfterEach
    void close() {
        GenericEventMessage.clock = Clock.systemUTC();
        a.close();
        b.close();
        reader.close();
        database.close();
    }

    @Test
    void whenBIsBackDatedByADay() throws SQLException {
        b.append("of B", Instant.now().minus(Duration.ofDays(1)));
        b.commit();
        read();

        skips();
    }

    @Test
    void whenTheReadersClockIsTwoMinutesAhead() throws SQLException {
        b.append("of B", Instant.now());
        b.commit();
        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        read();

        skips();
    }

    @Test
    @Tag("long")
    void whenBsCommitTakesOverAMinute() throws SQLException {
        b.append("of B", Instant.now());
        overAMinutePasses();
        b.commit();
        read();

        skips();
    }

    @Test
    @Tag("long")
    void whenTheReaderStopsForOverAMinute() throws SQLException {
        b.append("of B", Instant.now());
        b.commit();
        overAMinutePasses();
        read();

        skips();
    }

    @Test
    void butNotWhenAllClocksAgreeAndNobodyIsSlow() throws SQLException {
        b.append("of B", Instant.now());
        b.commit();
        read();
        a.commit();
        read();

        assertThat(seen).containsExactly("first", "of B", "of A");
    }

    private void skips() throws SQLException {
        a.commit();
        read();
        read();
        assertThat(seen).containsExactly("first", "of B");

        token = null;
        seen.clear();
        read();
        assertThat(seen).as("what stands in the table").containsExactly("first", "of A", "of B");
    }

    private void read() throws SQLException {
        reader.engine.readEvents(token, false).forEach(this::note);
        reader.commit();
    }

    private void note(TrackedEventMessage<?> event) {
        token = event.trackingToken();
        seen.add(event.getIdentifier());
    }

    private static void overAMinutePasses() {
        await().pollDelay(OVER_A_MINUTE).atMost(OVER_A_MINUTE.multipliedBy(2)).until(() -> true);
    }

    /** One connection with a transaction open on it, and Axon's engine as it comes. */
    private static final class Session implements AutoCloseable {

        private final SingleConnectionDataSource owner;
        private final Connection connection;
        private final JdbcEventStorageEngine engine;

        Session(TestDatabase database) throws SQLException {
            owner =
                    new SingleConnectionDataSource(
                            database.owner().url(),
                            database.owner().user(),
                            database.owner().password(),
                            true);
            owner.setAutoCommit(false);
            connection = owner.getConnection();
            CatalogSerializer serializer = new CatalogSerializer(EventCatalog.current());
            engine =
                    JdbcEventStorageEngine.builder()
                            .connectionProvider(() -> connection)
                            .transactionManager(NoTransactionManager.INSTANCE)
                            .eventSerializer(serializer)
                            .snapshotSerializer(serializer)
                            .build();
        }

        void append(String event, Instant timestamp) {
            engine.appendEvents(
                    new GenericDomainEventMessage<>(
                            "stock",
                            "stream " + event,
                            0,
                            WrittenLedger.received(1),
                            WrittenLedger.SOURCE,
                            event,
                            timestamp));
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() {
            owner.destroy();
        }
    }
}
