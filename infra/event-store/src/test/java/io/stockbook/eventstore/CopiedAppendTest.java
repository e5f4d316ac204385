package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stockbook.eventstore.EventRow.CommandMark;
import io.stockbook.schema.TableCopy;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Large batches, each copied into a place that it was only expected to get. */
final class CopiedAppendTest {

    private static final int LARGE = 60;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new);

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private LedgerWriter writer;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        writer = new LedgerWriter(database.dataSource(), LedgerSettings.COPIED_FROM);
    }

    @AfterEach
    void close() {
        threads.close();
        database.close();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        Append append = Appends.events("a", 1, LARGE);

        Append.Result result = writer.append(0, append);

        assertThat(result).isEqualTo(new Append.Result(1, LARGE, Set.of(), Set.of()));
        assertThat(new LedgerRows(database.dataSource()).after(0, 100))
                .extracting(StoredEvent::row)
                .containsExactlyElementsOf(append.events());
        assertWhole(LARGE);
    }

    @Test
    void streamsThatHaveMovedAndCommandsThatAreKnownAreNamedAndNothingIsAppended() {
        Append before = Appends.events("a", 1, LARGE);
        assertThat(writer.append(0, before).taken()).isTrue();

        Append.Result seen =
                writer.append(0, Appends.with(Appends.events("b", 1, LARGE), Map.of("a", 7L)));
        assertThat(seen.moved()).containsExactly("a");
        Append.Result appendedTo = writer.append(0, Appends.events("a", LARGE, LARGE));
        assertThat(appendedTo.moved()).containsExactly("a");
        CommandMark known = Objects.requireNonNull(before.events().getFirst().command());
        List<EventRow> again = new ArrayList<>(Appends.events("c", 2, LARGE).events());
        again.addFirst(Appends.marked(Appends.events("c", 1, 1).events().getFirst(), known));
        Append.Result twice = writer.append(0, Appends.append(again));
        assertThat(twice.known()).containsExactly(known.id());

        assertWhole(LARGE);
    }

    @Test
    void aCommandThatWasAnsweredWithoutEventsIsKnown() {
        Append.Outcome answered = new Append.Outcome(UUID.randomUUID(), Digest.ZERO, "a", 0, null);
        Append alone = new Append(Instant.EPOCH, Map.of("a", 0L), List.of(), List.of(answered));
        assertThat(writer.append(0, alone).taken()).isTrue();
        List<EventRow> rows = new ArrayList<>(Appends.events("b", 2, LARGE).events());
        rows.addFirst(
                Appends.marked(
                        Appends.events("b", 1, 1).events().getFirst(),
                        new CommandMark(answered.commandId(), Digest.ZERO, 1)));

        assertThat(writer.append(0, Appends.append(rows)).known())
                .containsExactly(answered.commandId());
        assertWhole(0);
    }

    @Test
    void aLedgerThatEndsBeforeAConfirmedPositionTakesNothingMore() {
        assertThat(writer.append(0, Appends.events("a", 1, LARGE)).taken()).isTrue();

        assertThatThrownBy(() -> writer.append(200, Appends.events("b", 1, LARGE)))
                .hasMessageContaining(
                        "the ledger ends at position 60, and 200 was confirmed before");
        assertWhole(LARGE);
    }

    @Test
    void aLedgerThatEndsThereInAnotherEventIsNotItsPlace() throws SQLException {
        Turns turns = new Turns();
        try (Connection connection = database.dataSource().getConnection();
                Turns.Turn before = turns.take();
                Turns.Turn turn = turns.take()) {
            before.foretell(new LedgerEnd(1, Digest.of(new byte[] {7})));
            before.ended();
            CopiedAppend copied = new CopiedAppend(Appends.events("a", 1, LARGE));

            assertThat(copied.into(connection, 0, turn)).isEmpty();
            assertThat(copied.wasForestalled()).isTrue();
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertWhole(0);
    }

    @Test
    void anotherNodeThatIsAppendingIsWaitedForAndNothingIsLost() throws Exception {
        Future<Append.Result> appended;
        try (LockedHead _ = LockedHead.of(database)) {
            appended = threads.submit(() -> writer.append(0, Appends.events("a", 1, LARGE)));
            await().until(this::somebodyWaitsForALock);
        }
        assertThat(appended.get(10, TimeUnit.SECONDS).taken()).isTrue();
        assertWhole(LARGE);
    }

    @Test
    void whatWasCopiedBehindABatchThatFailsIsTakenBack() throws SQLException {
        Turns turns = new Turns();
        try (Connection connection = database.dataSource().getConnection();
                Turns.Turn failing = turns.take();
                Turns.Turn turn = turns.take()) {
            failing.foretell(new LedgerEnd(1, Digest.ZERO));
            TurnsTest.fail(failing);
            CopiedAppend copied = new CopiedAppend(Appends.events("a", 1, LARGE));

            assertThat(copied.into(connection, 0, turn)).isEmpty();
            assertThat(copied.wasForestalled()).isFalse();
        }
        assertThat(writer.append(0, Appends.events("b", 1, LARGE)).taken()).isTrue();
        assertWhole(LARGE);
    }

    /**
     * The first batch waits for another node's row, that node for the second batch's rows, and the
     * second batch for the first: the database sees but two of the three.
     */
    @Test
    void aCycleThatTheDatabaseCannotSeeIsBrokenAtOnce() throws Exception {
        Turns turns = new Turns();
        try (Connection other = database.dataSource().getConnection();
                Turns.Turn first = turns.take();
                Turns.Turn second = turns.take()) {
            other.setAutoCommit(false);
            EventCopy inTheWay = new EventCopy(Appends.events("other", 1, 2 * LARGE).events());
            LedgerEnd unused = inTheWay.chain(new LedgerEnd(1, Digest.ZERO));
            first.foretell(new LedgerEnd(LARGE + 1, Digest.ZERO));
            Future<Optional<Append.Result>> waiting = threads.submit(() -> copied("b", second));
            await().until(() -> idleInTransaction() == 1);
            Future<?> others = threads.submit(() -> sent(other, inTheWay));
            await().until(this::somebodyWaitsForALock);

            long started = System.nanoTime();
            assertThat(copied("a", first)).isEmpty();
            TurnsTest.fail(first);
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
            others.get(10, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(2));
            other.rollback();
        }
        assertThat(writer.append(0, Appends.events("a", 1, LARGE)).taken()).isTrue();
        assertWhole(LARGE);
    }

    private static int sent(Connection connection, EventCopy events) throws SQLException {
        TableCopy.send(connection, EventCopy.INTO, events.rows());
        return events.size();
    }

    private Optional<Append.Result> copied(String stream, Turns.Turn turn) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return new CopiedAppend(Appends.events(stream, 1, LARGE)).into(connection, 0, turn);
        }
    }

    private boolean somebodyWaitsForALock() {
        return sessions("wait_event_type = 'Lock'") > 0;
    }

    private long idleInTransaction() {
        return sessions("state = 'idle in transaction' AND query NOT LIKE 'BEGIN%'");
    }

    private long sessions(String which) {
        return Objects.requireNonNull(
                new JdbcTemplate(database.dataSource())
                        .queryForObject(
                                "SELECT count(*) FROM pg_stat_activity"
                                        + " WHERE datname = current_database() AND "
                                        + which,
                                Long.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyAtOnceFromTwoNodesOfWhichSomeCollideLeaveOneChainWithoutAGap(long seed) {
        List<LedgerWriter> nodes =
                List.of(
                        writer,
                        new LedgerWriter(database.dataSource(), LedgerSettings.COPIED_FROM));
        List<CompletableFuture<Long>> taken =
                IntStream.range(0, 8)
                        .mapToObj(
                                thread ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        eventsTaken(
                                                                nodes.get(thread % 2),
                                                                thread / 2,
                                                                new Random(seed * 100 + thread)),
                                                threads))
                        .toList();

        long events =
                taken.stream()
                        .mapToLong(future -> future.orTimeout(60, TimeUnit.SECONDS).join())
                        .sum();

        assertThat(events).isPositive();
        assertWhole(events);
    }

    /** Two of the threads write to each stream, and each believes it knows the version. */
    private static long eventsTaken(LedgerWriter node, int stream, Random random) {
        long taken = 0;
        long version = 1;
        for (int i = 0; i < 40; i++) {
            int size = random.nextBoolean() ? 1 + random.nextInt(3) : LARGE + random.nextInt(100);
            Append.Result result = node.append(0, Appends.events("s-" + stream, version, size));
            if (result.taken()) {
                taken += size;
                version += size;
            } else {
                assertThat(result.moved()).containsExactly("s-" + stream);
                version += 1 + random.nextInt(LARGE);
            }
        }
        return taken;
    }

    private void assertWhole(long events) {
        LedgerRows rows = new LedgerRows(database.dataSource());
        assertThat(rows.lastPosition()).isEqualTo(events);
        assertThat(rows.after(0, (int) events + 1).stream().map(StoredEvent::position))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, events).boxed().toList());
        assertThat(new ChainCheck(database.dataSource()).firstBreak()).isEmpty();
    }
}
