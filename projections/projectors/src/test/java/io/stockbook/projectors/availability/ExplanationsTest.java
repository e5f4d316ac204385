package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_CHANGE;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.StreamEvents;
import io.stockbook.messages.availability.Explained;
import io.stockbook.messages.availability.Explanation;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number that was ever told can be made of the events again, and adds up by itself. */
final class ExplanationsTest {

    private Views views;
    private DSLContext database;

    @BeforeEach
    void open() throws SQLException {
        views = Views.fresh();
        database = views.another();
    }

    @AfterEach
    void close() throws SQLException {
        views.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void what_was_told_under_each_cursor_comes_out_again(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 700);
        views.feed("availability", 1, history, 40);
        Explanations explanations = new Explanations(database, new Told(history));
        int seen = 0;
        for (var change : database.selectFrom(AVAILABILITY_CHANGE)) {
            Explanation then =
                    whole(
                            explanations.told(
                                    channel(change.getOwner(), change.getChannel()),
                                    new Sku(change.getSku()),
                                    change.getCursor(),
                                    3));
            assertThat(then.agrees()).as("%s", change).isTrue();
            assertThat(then.ats()).isEqualTo(change.getAts());
            assertThat(then.position()).isEqualTo(change.getPosition());
            addsUp(then);
            seen++;
        }
        assertThat(seen).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 64})
    void what_is_sold_now_is_the_same_out_of_rows_and_out_of_events(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 700);
        views.feed("availability", 1, history, 40);
        long head = history.getLast().position();
        views.moveToken("availability", head);
        Explanations explanations = new Explanations(database, new Told(history));
        for (var told : database.selectFrom(AVAILABILITY_PUBLISHED)) {
            ChannelId channel = channel(told.getOwner(), told.getChannel());
            Sku sku = new Sku(told.getSku());
            Explanation now = whole(explanations.now(channel, sku, 3));
            Explanation then = whole(explanations.at(channel, sku, head, 3));
            assertThat(now.agrees()).isTrue();
            assertThat(now.told()).isNotNull();
            addsUp(now);
            assertThat(then)
                    .usingRecursiveComparison()
                    .ignoringFields("told", "agrees")
                    .isEqualTo(now);
        }
        ChannelId none = channel("house", "nowhere");
        assertThat(explanations.now(none, new Sku("A"), 1))
                .isEqualTo(new Explained.NoSuchChannel());
        assertThat(explanations.at(none, new Sku("A"), 1, 1))
                .isEqualTo(new Explained.NoSuchChannel());
        assertThat(explanations.told(none, new Sku("A"), 1, 1)).isEqualTo(new Explained.NotTold());
        assertThat(explanations.at(none, new Sku("A"), head + 1, 1))
                .isEqualTo(new Explained.NotYet(head));
    }

    @Test
    void more_events_than_are_read_for_one_answer_are_said_so() throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(61, 700);
        views.feed("availability", 1, history, 40);
        StreamEvents many =
                new Told(history) {
                    @Override
                    public long count(String stream, long upTo) {
                        return Past.MOST_EVENTS + 1L;
                    }
                };
        var change = database.selectFrom(AVAILABILITY_CHANGE).limit(1).fetchSingle();
        assertThat(
                        new Explanations(database, many)
                                .told(
                                        channel(change.getOwner(), change.getChannel()),
                                        new Sku(change.getSku()),
                                        change.getCursor(),
                                        3))
                .isInstanceOf(Explained.TooMuch.class);
    }

    /** With plain arithmetic, from the fields of the answer alone. */
    private static void addsUp(Explanation it) {
        long own = 0;
        long common = 0;
        for (Explanation.PlaceStock place : it.locations()) {
            long filled = place.fences().stream().mapToLong(Explanation.FencedUnits::filled).sum();
            long mine =
                    place.fences().stream()
                            .filter(fence -> fence.channel().equals(it.channel()))
                            .mapToLong(Explanation.FencedUnits::filled)
                            .sum();
            assertThat(place.sellable()).isEqualTo(place.suspended() ? 0 : place.available());
            own += place.suspended() ? 0 : mine;
            common += place.suspended() ? 0 : place.available() - filled;
            long after = place.available();
            for (Explanation.AvailableChange change : place.movements()) {
                assertThat(change.availableAfter()).isEqualTo(after);
                assertThat(change.position()).isLessThanOrEqualTo(it.position());
                after -= change.units();
            }
        }
        long queued = 0;
        long queuedOwn = 0;
        for (Explanation.WaitingUnits line : it.queue()) {
            queued += line.quantity();
            queuedOwn += it.channel().equals(line.channel()) ? line.quantity() : 0;
        }
        long drawn = Math.min(own, queuedOwn);
        long share = it.policy().shareBp() * Math.max(0, common - (queued - drawn)) / 10_000;
        long uncapped = own - drawn + Math.max(0, share - it.policy().safetyStock());
        Long cap = it.policy().cap();
        assertThat(it.ats())
                .isEqualTo(Math.max(0, cap == null ? uncapped : Math.min(cap, uncapped)));
        assertThat(it.formula().get(5)).endsWith(" = " + it.ats());
    }

    private static Explanation whole(Explained explained) {
        assertThat(explained).isInstanceOf(Explained.Whole.class);
        return ((Explained.Whole) explained).explanation();
    }

    private static ChannelId channel(String owner, String code) {
        return new ChannelId(new OwnerId(owner), new ChannelCode(code));
    }

    /** A history, looked up by stream. */
    private static class Told implements StreamEvents {

        private final List<RecordedEvent> history;

        Told(List<RecordedEvent> history) {
            this.history = history;
        }

        @Override
        public long count(String stream, long upTo) {
            return of(stream, upTo).size();
        }

        @Override
        public List<RecordedEvent> first(String stream, long upTo, int most) {
            return of(stream, upTo).stream().limit(most).toList();
        }

        @Override
        public List<RecordedEvent> last(String stream, long upTo, int most) {
            List<RecordedEvent> own = of(stream, upTo);
            return own.subList(Math.max(0, own.size() - most), own.size());
        }

        private List<RecordedEvent> of(String stream, long upTo) {
            return history.stream()
                    .filter(it -> it.stream().equals(stream) && it.position() <= upTo)
                    .toList();
        }
    }
}
