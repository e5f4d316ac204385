package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.eventstore.EventRow.CommandMark;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large batches, each copied into a place that it was only expected to get. */
final class CopiedAppendTest {

    private static final int LARGE = 60;

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
        database.close();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        Append append = events("a", 1, LARGE);

        Append.Result result = writer.append(0, append);

        assertThat(result).isEqualTo(new Append.Result(1, LARGE, Set.of(), Set.of()));
        assertThat(new LedgerRows(database.dataSource()).after(0, 100))
                .extracting(StoredEvent::row)
                .containsExactlyElementsOf(append.events());
        assertWhole(LARGE);
    }

    @Test
    void streamsThatHaveMovedAndCommandsThatAreKnownAreNamedAndNothingIsAppended() {
        Append before = events("a", 1, LARGE);
        assertThat(writer.append(0, before).taken()).isTrue();

        Append.Result seen = writer.append(0, with(events("b", 1, LARGE), Map.of("a", 7L)));
        assertThat(seen.moved()).containsExactly("a");
        Append.Result appendedTo = writer.append(0, events("a", LARGE, LARGE));
        assertThat(appendedTo.moved()).containsExactly("a");
        CommandMark known = Objects.requireNonNull(before.events().getFirst().command());
        List<EventRow> again = new ArrayList<>(events("c", 2, LARGE).events());
        again.addFirst(marked(events("c", 1, 1).events().getFirst(), known));
        Append.Result twice = writer.append(0, append(again));
        assertThat(twice.known()).containsExactly(known.id());

        assertWhole(LARGE);
    }

    @Test
    void anotherNodeThatIsAppendingIsWaitedForAndNothingIsLost() throws SQLException {
        CompletableFuture<Append.Result> appended;
        try (LockedHead _ = LockedHead.of(database)) {
            appended = CompletableFuture.supplyAsync(() -> writer.append(0, events("a", 1, LARGE)));
        }
        assertThat(appended.orTimeout(10, TimeUnit.SECONDS).join().taken()).isTrue();
        assertWhole(LARGE);
    }

    @Test
    void whatWasCopiedBehindABatchThatFailsIsTakenBack() throws SQLException {
        Turns turns = new Turns();
        try (Connection connection = database.dataSource().getConnection();
                Turns.Turn failing = turns.take();
                Turns.Turn turn = turns.take()) {
            failing.foretell(new Turns.End(1, Digest.ZERO));
            CopiedAppend copied = new CopiedAppend(events("a", 1, LARGE));
            Turns.End end = copied.chain(turn.start(CopiedAppendTest::nobodyAsks));
            assertThat(end.next()).isEqualTo(LARGE + 1);
            TurnsTest.fail(failing);

            assertThat(copied.into(connection, 1, turn)).isEmpty();
        }
        assertThat(writer.append(0, events("b", 1, LARGE)).taken()).isTrue();
        assertWhole(LARGE);
    }

    private static Turns.End nobodyAsks() {
        throw new AssertionError("the one before has said where it ends");
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
                                                                new Random(seed * 100 + thread))))
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
            Append.Result result = node.append(0, events("s-" + stream, version, size));
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

    private static Append events(String stream, long firstVersion, int size) {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        return append(
                LongStream.range(firstVersion, firstVersion + size)
                        .mapToObj(version -> WrittenLedger.row(stream, version, now))
                        .map(row -> marked(row, new CommandMark(UUID.randomUUID(), Digest.ZERO, 1)))
                        .toList());
    }

    private static Append append(List<EventRow> rows) {
        return new Append(rows.getFirst().recordedAt(), Map.of(), rows, Collections.emptyList());
    }

    private static Append with(Append append, Map<String, Long> seen) {
        return new Append(append.recordedAt(), seen, append.events(), append.outcomes());
    }

    private static EventRow marked(EventRow row, CommandMark mark) {
        return new EventRow(
                row.stream(),
                row.version(),
                row.streamType(),
                row.eventId(),
                row.name(),
                row.recordedAt(),
                row.payload(),
                row.metadata(),
                mark);
    }
}
