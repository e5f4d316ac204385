package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.schema.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Times that jump back and forth over positions, against a look at every event. */
final class PositionAtTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final int MARKED_EVERY = 1_024;

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerReader reader =
            new LedgerReader(database.dataSource(), EventCatalog.current());
    private final LedgerWriter writer =
            new LedgerWriter(database.dataSource(), LedgerSettings.COPIED_FROM);
    private final Random random = new Random(7);
    private int streams;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyLedgerIsAtItsBeginning() {
        assertThat(reader.positionAt(START)).isZero();
    }

    @Test
    void aMomentIsThePositionBehindWhichTheFirstLaterEventStands() {
        append(1, START);
        append(1, START.plusSeconds(10));
        // This node's clock is five seconds behind.
        append(1, START.plusSeconds(6));
        append(1, START.plusSeconds(11));

        assertThat(
                        Stream.of(-1, 0, 5, 7, 10, 11, 99)
                                .map(second -> reader.positionAt(START.plusSeconds(second))))
                .containsExactly(0L, 1L, 1L, 1L, 3L, 4L, 4L);
        assertThat(reader.positionAt(START.minusNanos(1))).isZero();
    }

    @Test
    void marksGiveTheSameAnswerAsALookAtEveryEvent() {
        for (int i = 0; i < 60; i++) {
            append(1 + random.nextInt(120), START.plusSeconds(i * 10L + random.nextInt(200)));
            if (i % 20 == 10) {
                compare(5);
            }
        }
        compare(100);
        assertThat(
                        new JdbcTemplate(database.dataSource())
                                .queryForList(
                                        "SELECT position FROM ledger.time_mark ORDER BY 1",
                                        Long.class))
                .hasSize((int) reader.lastPosition() / MARKED_EVERY);
    }

    @Test
    void aStreamFromAMomentHasEveryEventRecordedThenOrLater() {
        append(1, START);
        append(1, START.plusSeconds(1));
        LedgerEventStorageEngine engine =
                new LedgerEventStorageEngine(new LedgerRows(database.dataSource()));

        assertThat(engine.createTokenAt(START)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(engine.createTokenAt(START.plusSeconds(1)))
                .isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(engine.createTokenAt(START.plusSeconds(2)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    private void compare(int moments) {
        List<RecordedEvent> events = reader.after(0).toList();
        for (int i = 0; i < moments; i++) {
            Instant moment = START.plusMillis(random.nextInt(900_000) - 20_000);
            long expected = events.stream().takeWhile(e -> !e.recordedAt().isAfter(moment)).count();
            assertThat(reader.positionAt(moment)).as("%s", moment).isEqualTo(expected);
        }
    }

    private void append(int events, Instant recordedAt) {
        streams++;
        String stream = "house/mug-%d@north".formatted(streams);
        List<EventRow> rows =
                IntStream.rangeClosed(1, events)
                        .mapToObj(version -> WrittenLedger.row(stream, version, recordedAt))
                        .toList();
        assertThat(writer.append(0, new Append(recordedAt, Map.of(), rows, List.of())).taken())
                .isTrue();
    }
}
