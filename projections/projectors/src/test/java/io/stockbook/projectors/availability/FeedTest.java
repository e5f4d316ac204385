package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_CHANGE;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_FEED;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static io.stockbook.schema.jooq.read_availability_1.Tables.ATS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.schema.jooq.edge.tables.records.AvailabilityChangeRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What channels are told: each change once, under the next number. */
final class FeedTest {

    private Views views;

    @BeforeEach
    void open() throws SQLException {
        views = Views.fresh();
    }

    @AfterEach
    void close() throws SQLException {
        views.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void every_change_has_the_next_number_wherever_batches_end(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);
        Random chance = new Random(seed);
        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + chance.nextInt(60));
            if (chance.nextInt(4) == 0) {
                views.loseBatch("availability", history.subList(from, to));
            }
            views.feed("availability", 1, history.subList(from, to), 100);
            from = to;
        }

        Map<String, Long> numbers = new HashMap<>();
        Map<String, Long> positions = new HashMap<>();
        Map<String, String> told = new HashMap<>();
        for (AvailabilityChangeRecord change : changes()) {
            assertThat(change.getCursor())
                    .isEqualTo(numbers.merge(change.getChannel(), 1L, Long::sum));
            long before = positions.getOrDefault(change.getChannel(), 0L);
            assertThat(change.getPosition()).isGreaterThanOrEqualTo(before);
            positions.put(change.getChannel(), change.getPosition());
            String now = change.getAts() + " and " + change.getBackorderable();
            assertThat(told.put(change.getChannel() + " " + change.getSku(), now))
                    .as("what is told is news")
                    .isNotEqualTo(now);
        }
        assertThat(told).isEqualTo(stored()).isNotEmpty();
        assertThat(published()).isEqualTo(told);
        assertThat(
                        views.database()
                                .selectFrom(AVAILABILITY_FEED)
                                .fetchMap(AVAILABILITY_FEED.CHANNEL, AVAILABILITY_FEED.LAST_CURSOR))
                .isEqualTo(numbers);
    }

    @Test
    void a_copy_tells_nothing_until_it_takes_over_and_then_what_is_different() throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(35, 600);
        views.feed("availability", 1, history, 50);
        int before = changes().size();

        views.openGeneration("availability", 2).feed("availability", 2, history, 80);
        assertThat(changes()).hasSize(before);

        AvailabilityProjector copy = new AvailabilityProjector(views.database(), 2);
        copy.beforeTakingOver();
        assertThat(changes()).as("it says the same").hasSize(before);

        Map<String, String> others = stored();
        String more = others.keySet().stream().sorted().findFirst().orElseThrow();
        String gone = others.keySet().stream().sorted().skip(1).findFirst().orElseThrow();
        views.database()
                .execute(
                        "UPDATE read_availability_2.ats SET ats = ats + 5"
                                + " WHERE channel || ' ' || sku = ?",
                        more);
        views.database()
                .execute(
                        "DELETE FROM read_availability_2.ats WHERE channel || ' ' || sku = ?",
                        gone);
        copy.beforeTakingOver();

        List<AvailabilityChangeRecord> after = changes();
        assertThat(after).hasSizeBetween(before + 1, before + 2);
        assertThat(published().get(more)).isNotEqualTo(others.get(more));
        assertThat(published().get(gone)).isEqualTo("0 and 0");
    }

    @Test
    void what_is_too_old_to_be_asked_for_goes_and_the_last_word_on_each_sku_stays()
            throws SQLException {
        views.feed("availability", 1, RandomHistory.of(36, 3_000), 1);
        Instant today = Instant.now().minus(Duration.ofDays(1));
        new FeedRetention(views.database()).dropBefore(today);
        views.database().execute("UPDATE edge.availability_change SET told_at = changed_at");
        List<AvailabilityChangeRecord> before = changes();
        assertThat(before).as("what is told today stays, however old").isNotEmpty();
        Map<String, String> lastWords = published();
        Instant moment = before.get(before.size() / 2).getChangedAt();

        FeedRetention retention = new FeedRetention(views.database());
        retention.dropBefore(moment);

        Map<String, Long> firsts = new HashMap<>();
        before.stream()
                .filter(change -> !change.getChangedAt().isBefore(moment))
                .forEach(change -> firsts.putIfAbsent(change.getChannel(), change.getCursor()));
        assertThat(changes())
                .containsExactlyElementsOf(
                        before.stream()
                                .filter(
                                        change ->
                                                change.getCursor()
                                                        >= firsts.getOrDefault(
                                                                change.getChannel(),
                                                                Long.MAX_VALUE))
                                .toList())
                .isNotEmpty()
                .hasSizeLessThan(before.size());
        assertThat(firstCursors()).containsAllEntriesOf(firsts);
        assertThat(published()).isEqualTo(lastWords);

        retention.dropBefore(Instant.parse("9999-01-01T00:00:00Z"));
        assertThat(changes()).isEmpty();
        assertThat(
                        views.database()
                                .fetchCount(
                                        AVAILABILITY_FEED,
                                        AVAILABILITY_FEED.FIRST_CURSOR.ne(
                                                AVAILABILITY_FEED.LAST_CURSOR.plus(1))))
                .isZero();
        assertThat(published()).isEqualTo(lastWords);
    }

    private Map<String, Long> firstCursors() {
        return views.database()
                .selectFrom(AVAILABILITY_FEED)
                .fetchMap(AVAILABILITY_FEED.CHANNEL, AVAILABILITY_FEED.FIRST_CURSOR);
    }

    private List<AvailabilityChangeRecord> changes() {
        return views.database()
                .selectFrom(AVAILABILITY_CHANGE)
                .orderBy(AVAILABILITY_CHANGE.CHANNEL, AVAILABILITY_CHANGE.CURSOR)
                .fetch();
    }

    private Map<String, String> stored() {
        return views.database()
                .selectFrom(ATS)
                .fetchMap(
                        row -> row.getChannel() + " " + row.getSku(),
                        row -> row.getAts() + " and " + row.getBackorderable());
    }

    private Map<String, String> published() {
        return views.database()
                .selectFrom(AVAILABILITY_PUBLISHED)
                .fetchMap(
                        row -> row.getChannel() + " " + row.getSku(),
                        row -> row.getAts() + " and " + row.getBackorderable());
    }
}
