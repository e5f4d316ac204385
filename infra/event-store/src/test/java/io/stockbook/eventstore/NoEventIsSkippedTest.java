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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The four stories in which Axon's own engine skips an event, told of ours: A has its position and
 * stays open. What B has written cannot be seen before that, whatever the clocks say, so nobody who
 * reads has to guess whether something is missing.
 */
final class NoEventIsSkippedTest {

    private static final Duration OVER_A_MINUTE = Duration.ofSeconds(70);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerRows rows = new LedgerRows(database.dataSource());
    private final Tail tail = Tail.of(rows, EventCatalog.current(), EventPage.SIZE);
    private final TailWatch watch = new TailWatch(rows, tail);
    private final List<String> seen = new ArrayList<>();
    private final LedgerStream reader = new LedgerStream(tail, 0);

    @SuppressWarnings("NullAway.Init")
    private Session a;

    @SuppressWarnings("NullAway.Init")
    private Session b;

    @BeforeEach
    void open() throws SQLException, InterruptedException {
        a = new Session(database);
        b = new Session(database);
        assertThat(b.append("first", Instant.now())).isEqualTo(1);
        b.connection.commit();
        await().atMost(PATIENCE).until(() -> read() > 0);
        assertThat(a.append("of A", Instant.now())).isEqualTo(2);
    }

    @AfterEach
    void close() {
        GenericEventMessage.clock = Clock.systemUTC();
        a.application.destroy();
        b.application.destroy();
        watch.close();
        database.close();
    }

    @Test
    void whenBIsBackDatedByADay() throws SQLException {
        CompletableFuture<Long> appended = b.appendLater(Instant.now().minus(Duration.ofDays(1)));

        skipsNothing(appended);
    }

    @Test
    void whenTheReadersClockIsTwoMinutesAhead() throws SQLException {
        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        CompletableFuture<Long> appended = b.appendLater(Instant.now());

        skipsNothing(appended);
    }

    @Test
    @Tag("long")
    void whenBsCommitTakesOverAMinute() throws SQLException, InterruptedException {
        CompletableFuture<Long> appended = b.appendLater(Instant.now());
        a.connection.commit();
        assertThat(appended.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(3);
        overAMinutePasses();
        assertThat(read()).isEqualTo(1);
        assertThat(seen).containsExactly("first", "of A");
        assertThat(rows.lastPosition()).isEqualTo(2);
        b.connection.commit();

        await().atMost(PATIENCE).until(() -> read() > 0);
        assertThat(seen).containsExactly("first", "of A", "of B");
    }

    @Test
    @Tag("long")
    void whenTheReaderStopsForOverAMinute() throws SQLException {
        CompletableFuture<Long> appended = b.appendLater(Instant.now());
        overAMinutePasses();

        skipsNothing(appended);
    }

    @Test
    void andWhatAGivesUpLeavesNoHole() throws SQLException, InterruptedException {
        CompletableFuture<Long> appended = b.appendLater(Instant.now());
        a.connection.rollback();

        assertThat(appended.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(2);
        b.connection.commit();
        await().atMost(PATIENCE).until(() -> read() > 0);
        assertThat(seen).containsExactly("first", "of B");
    }

    private void skipsNothing(CompletableFuture<Long> appended) throws SQLException {
        await().atMost(PATIENCE).until(b::waits);
        assertThat(appended).isNotDone();
        assertThat(rows.lastPosition()).isEqualTo(1);

        a.connection.commit();
        assertThat(appended.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(3);
        b.connection.commit();
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            var _ = read();
                            return seen.size() == 3;
                        });
        assertThat(seen).containsExactly("first", "of A", "of B");
    }

    private int read() throws InterruptedException {
        int events = 0;
        while (reader.hasNextAvailable(0, TimeUnit.SECONDS)) {
            seen.add(LedgerMessage.recordedIn(reader.nextAvailable()).stream());
            events++;
        }
        return events;
    }

    private static void overAMinutePasses() {
        await().pollDelay(OVER_A_MINUTE).atMost(OVER_A_MINUTE.multipliedBy(2)).until(() -> true);
    }

    /** One connection of the application with a transaction open on it. */
    private static final class Session {

        private final SingleConnectionDataSource application;
        private final Connection connection;
        private final LedgerWriter writer;
        private final JdbcTemplate observer;

        Session(TestDatabase database) throws SQLException {
            application =
                    new SingleConnectionDataSource(
                            database.application().url(),
                            database.application().user(),
                            database.application().password(),
                            true);
            application.setAutoCommit(false);
            connection = application.getConnection();
            writer = new LedgerWriter(application, LedgerSettings.COPIED_FROM);
            observer = new JdbcTemplate(database.dataSource());
        }

        /** Appends without committing, and returns the position. */
        long append(String stream, Instant recordedAt) {
            EventRow row = WrittenLedger.row(stream, 1, recordedAt);
            Append append = new Append(row.recordedAt(), Map.of(), List.of(row), List.of());
            return writer.append(0, append).firstPosition();
        }

        CompletableFuture<Long> appendLater(Instant recordedAt) {
            return CompletableFuture.supplyAsync(() -> append("of B", recordedAt));
        }

        /** Whether anybody waits for a lock to append. */
        boolean waits() {
            return !observer.queryForList(
                            "SELECT pid FROM pg_stat_activity"
                                    + " WHERE datname = current_database()"
                                    + " AND wait_event_type = 'Lock' AND query LIKE '%append%'")
                    .isEmpty();
        }
    }
}
