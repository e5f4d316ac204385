package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_CHANGE;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_FEED;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static io.stockbook.schema.jooq.read_availability_1.Tables.ATS;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.availability.TellAgain;
import io.stockbook.messages.availability.ToldAgain;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.schema.jooq.edge.tables.records.AvailabilityChangeRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers are told again under the next cursors, and the last word on each SKU stays the last. */
final class FeedAgainTest {

    private Views views;
    private DSLContext other;
    private String owner;
    private String channel;

    @BeforeEach
    void open() throws SQLException {
        views = Views.fresh();
        views.feed("availability", 1, RandomHistory.of(31, 400), 50);
        other = views.another();
        var feed =
                other.selectFrom(AVAILABILITY_FEED)
                        .orderBy(AVAILABILITY_FEED.LAST_CURSOR.desc())
                        .fetch()
                        .getFirst();
        owner = feed.getOwner();
        channel = feed.getChannel();
    }

    @AfterEach
    void close() throws SQLException {
        views.close();
    }

    @Test
    void the_same_numbers_come_once_more_as_the_next_changes() {
        long last = lastCursor();
        List<String> two = skus().subList(0, 2);
        ToldAgain.Done done = (ToldAgain.Done) again("k1", two);
        assertThat(done.told()).isEqualTo(2);
        assertThat(done.firstCursor()).isEqualTo(last + 1);
        assertThat(done.lastCursor()).isEqualTo(last + 2);
        assertThat(lastCursor()).isEqualTo(last + 2);
        List<AvailabilityChangeRecord> changes = changesAfter(last);
        assertThat(changes).extracting(AvailabilityChangeRecord::getSku).isEqualTo(two);
        for (AvailabilityChangeRecord change : changes) {
            Condition same = ATS.OWNER.eq(owner).and(ATS.CHANNEL.eq(channel));
            assertThat(change.getAts())
                    .isEqualTo(
                            other.fetchSingle(ATS, same.and(ATS.SKU.eq(change.getSku()))).getAts());
        }
        lastWordIsThePublishedOne();
    }

    @Test
    void the_same_key_has_one_effect_and_another_body_under_it_none() {
        List<String> two = skus().subList(0, 2);
        ToldAgain.Done first = (ToldAgain.Done) again("k1", two);
        long last = lastCursor();
        ToldAgain.Done second = (ToldAgain.Done) again("k1", two.reversed());
        assertThat(second.replayed()).isTrue();
        assertThat(second.lastCursor()).isEqualTo(first.lastCursor());
        assertThat(again("k1", two.subList(0, 1))).isEqualTo(new ToldAgain.KeyReused());
        assertThat(again("k1", null)).isEqualTo(new ToldAgain.KeyReused());
        assertThat(lastCursor()).isEqualTo(last);
    }

    @Test
    void all_that_drift_are_told_again_and_nothing_else() {
        List<String> skus = skus();
        long last = lastCursor();
        drifts(skus.get(1), null);
        drifts(skus.get(2), "now()");
        drifts("NEVER-TOLD", null);
        ToldAgain.Done done = (ToldAgain.Done) again("k1", null);
        assertThat(done.told()).isEqualTo(1);
        assertThat(done.leftOver()).isFalse();
        assertThat(changesAfter(last))
                .extracting(AvailabilityChangeRecord::getSku)
                .containsExactly(skus.get(1));
        lastWordIsThePublishedOne();
    }

    @Test
    void nothing_that_drifts_is_nothing_to_tell() {
        long last = lastCursor();
        ToldAgain.Done done = (ToldAgain.Done) again("k1", null);
        assertThat(done.told()).isZero();
        assertThat(done.firstCursor()).isNull();
        assertThat(lastCursor()).isEqualTo(last);
    }

    @Test
    void what_was_never_told_and_who_is_not_there_are_said_so() {
        assertThat(again("k1", List.of(skus().getFirst(), "NEVER-TOLD")))
                .isEqualTo(new ToldAgain.NeverTold(new Sku("NEVER-TOLD")));
        channel = "nowhere";
        assertThat(again("k1", null)).isEqualTo(new ToldAgain.NoSuchChannel());
    }

    @Test
    void while_stock_moves_no_number_is_skipped_and_no_older_one_told_last() throws Exception {
        List<RecordedEvent> whole = RandomHistory.of(31, 1_200);
        List<RecordedEvent> rest = whole.subList(400, whole.size());
        List<String> skus = skus();
        try (ExecutorService running = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            for (int asker = 0; asker < 3; asker++) {
                String name = "asker-" + asker;
                asking.add(
                        running.submit(
                                () -> {
                                    for (int n = 0; n < 40; n++) {
                                        assertThat(again(name + "-" + n, skus))
                                                .isInstanceOf(ToldAgain.Done.class);
                                    }
                                }));
            }
            views.feed("availability", 1, rest, 7);
            for (Future<?> each : asking) {
                each.get();
            }
        }
        assertThat(changesAfter(0))
                .extracting(AvailabilityChangeRecord::getCursor)
                .hasSizeGreaterThan(120 * skus.size())
                .hasSize((int) lastCursor())
                .isSorted()
                .doesNotHaveDuplicates();
        lastWordIsThePublishedOne();
        assertThat(
                        other.fetchCount(
                                AVAILABILITY_PUBLISHED
                                        .join(ATS)
                                        .using(ATS.OWNER, ATS.CHANNEL, ATS.SKU),
                                AVAILABILITY_PUBLISHED.ATS.ne(ATS.ATS_)))
                .isZero();
    }

    private ToldAgain again(String key, @Nullable List<String> skus) {
        return new FeedAgain(other)
                .tell(
                        new TellAgain(
                                new ChannelId(new OwnerId(owner), new ChannelCode(channel)),
                                "worker",
                                key,
                                skus == null ? null : skus.stream().map(Sku::new).toList()));
    }

    private void drifts(String sku, @Nullable String ended) {
        other.execute(
                "INSERT INTO edge.channel_drift VALUES ('%s', '%s', '%s', now(), 1, 1, 2, now(), %s)"
                        .formatted(owner, channel, sku, ended));
    }

    private List<String> skus() {
        return other.select(AVAILABILITY_PUBLISHED.SKU)
                .from(AVAILABILITY_PUBLISHED)
                .where(AVAILABILITY_PUBLISHED.OWNER.eq(owner))
                .and(AVAILABILITY_PUBLISHED.CHANNEL.eq(channel))
                .orderBy(AVAILABILITY_PUBLISHED.SKU)
                .fetch(AVAILABILITY_PUBLISHED.SKU);
    }

    private long lastCursor() {
        return other.fetchSingle(
                        AVAILABILITY_FEED,
                        AVAILABILITY_FEED
                                .OWNER
                                .eq(owner)
                                .and(AVAILABILITY_FEED.CHANNEL.eq(channel)))
                .getLastCursor();
    }

    private List<AvailabilityChangeRecord> changesAfter(long cursor) {
        return other.selectFrom(AVAILABILITY_CHANGE)
                .where(AVAILABILITY_CHANGE.OWNER.eq(owner))
                .and(AVAILABILITY_CHANGE.CHANNEL.eq(channel))
                .and(AVAILABILITY_CHANGE.CURSOR.gt(cursor))
                .orderBy(AVAILABILITY_CHANGE.CURSOR)
                .fetch();
    }

    private void lastWordIsThePublishedOne() {
        assertThat(
                        other.fetchOne(
                                """
                                SELECT * FROM (
                                    SELECT DISTINCT ON (owner, channel, sku) *
                                    FROM edge.availability_change
                                    ORDER BY owner, channel, sku, cursor DESC) c
                                FULL JOIN edge.availability_published t USING (owner, channel, sku)
                                WHERE (c.cursor, c.ats) IS DISTINCT FROM (t.cursor, t.ats)
                                LIMIT 1
                                """))
                .isNull();
    }
}
