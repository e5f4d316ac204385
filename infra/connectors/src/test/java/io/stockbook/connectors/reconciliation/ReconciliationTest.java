package io.stockbook.connectors.reconciliation;

import static io.stockbook.schema.jooq.edge.Tables.CHANNEL_DRIFT;
import static io.stockbook.schema.jooq.edge.Tables.CHANNEL_SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.schema.TestDatabase;
import io.stockbook.schema.jooq.edge.tables.records.ChannelDriftRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A drift begins with the reading that shows it and ends with the one that does not. */
final class ReconciliationTest {

    private static final ChannelId WEB = new ChannelId(OwnerId.HOUSE, new ChannelCode("web"));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final TestDatabase server = TestDatabase.fresh();
    private final DSLContext database = DSL.using(server.dataSource(), SQLDialect.POSTGRES);
    private final Reconciliation reconciliation =
            new Reconciliation(database, InstantSource.fixed(now));

    @BeforeEach
    void aChannelThatWasToldTen() {
        database.execute(
                "INSERT INTO read_availability_1.channel VALUES ('house', 'web', 0, 10000, NULL, 0,"
                        + " 1)");
        database.execute("INSERT INTO edge.availability_feed VALUES ('house', 'web', 1, 0)");
        tells("MUG", 10, 900);
        tells("CUP", 5, 800);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_number_that_differs_drifts_until_a_later_reading_agrees() {
        assertThat(report(300, "MUG", 7, "CUP", 5)).isEqualTo(new ShownReport(1, 0, 1, 0, 1, 0));
        assertThat(report(200, "MUG", 8)).isEqualTo(new ShownReport(0, 0, 1, 0, 0, 0));
        ChannelDriftRecord open = drift();
        assertThat(open.getSince()).isEqualTo(now.minusSeconds(300));
        assertThat(open.getSeenAt()).isEqualTo(now.minusSeconds(200));
        assertThat(open.getTold()).isEqualTo(10);
        assertThat(open.getCursor()).isEqualTo(1);
        assertThat(open.getShown()).isEqualTo(8);
        assertThat(open.getEndedAt()).isNull();

        assertThat(report(100, "MUG", 10)).isEqualTo(new ShownReport(1, 0, 0, 0, 0, 1));
        assertThat(drift().getEndedAt()).isEqualTo(now.minusSeconds(100));
        assertThat(report(50, "MUG", 9)).isEqualTo(new ShownReport(0, 0, 1, 0, 1, 0));
        assertThat(database.fetchCount(CHANNEL_DRIFT)).isEqualTo(2);
    }

    @Test
    void what_was_read_before_what_is_known_changes_nothing() {
        report(100, "MUG", 10);
        assertThat(report(100, "MUG", 3)).isEqualTo(new ShownReport(0, 0, 0, 1, 0, 0));
        assertThat(report(200, "MUG", 3)).isEqualTo(new ShownReport(0, 0, 0, 1, 0, 0));
        assertThat(database.fetchCount(CHANNEL_DRIFT)).isZero();
        assertThat(database.fetchSingle(CHANNEL_SHOWN).getShown()).isEqualTo(10);
    }

    @Test
    void a_number_on_its_way_is_no_drift_and_one_that_has_arrived_is() {
        tells("MUG", 4, 130);
        assertThat(report(60, "MUG", 10).drifting()).isZero();
        assertThat(report(15, "MUG", 10).drifting()).isZero();
        assertThat(report(5, "MUG", 11).drifting()).isEqualTo(1);
        assertThat(report(-10, "MUG", 10).drifting()).isEqualTo(1);
        assertThat(drift().getTold()).isEqualTo(4);
    }

    @Test
    void what_the_worker_has_not_handed_over_yet_is_no_drift_of_the_channel() {
        tells("MUG", 4, 700);
        assertThat(pushed(60, 2L, "MUG", 10).drifting()).isZero();
        assertThat(pushed(50, 3L, "MUG", 10).drifting()).isEqualTo(1);
    }

    @Test
    void a_sku_of_which_nothing_was_told_is_not_to_be_shown() {
        assertThat(report(60, "BOWL", 0).drifting()).isZero();
        assertThat(report(50, "BOWL", 2).drifting()).isEqualTo(1);
        assertThat(drift().getCursor()).isZero();
    }

    @Test
    void a_number_whose_change_is_kept_no_more_was_told_long_ago() {
        database.execute("DELETE FROM edge.availability_change WHERE cursor = 1");
        database.execute("UPDATE edge.availability_feed SET first_cursor = 2");
        assertThat(report(60, "MUG", 10)).isEqualTo(new ShownReport(1, 0, 0, 0, 0, 0));
        assertThat(report(50, "MUG", 9)).isEqualTo(new ShownReport(0, 0, 1, 0, 1, 0));
        tells("MUG", 8, 30);
        assertThat(report(20, "MUG", 40)).isEqualTo(new ShownReport(0, 1, 0, 0, 0, 0));
        assertThat(drift().getEndedAt()).as("nobody can say that it is over").isNull();
        assertThat(report(10, "MUG", 8).ended()).isEqualTo(1);
    }

    @Test
    void a_channel_that_nobody_opened_reports_nothing() {
        ShownNumbers one = new ShownNumbers(List.of(new ShownNumber(new Sku("MUG"), 1, now, null)));
        assertThat(reconciliation.take(new ChannelId(OwnerId.HOUSE, new ChannelCode("x")), one))
                .isEmpty();
    }

    @Test
    void what_was_read_yesterday_or_is_yet_to_be_read_is_refused() {
        assertThatThrownBy(() -> report(Duration.ofHours(24).toSeconds() + 1, "MUG", 1))
                .hasMessageContaining("within the last 24 hours");
        assertThatThrownBy(() -> report(-61, "MUG", 1))
                .hasMessageContaining("within the last 24 hours");
    }

    @Test
    void drifts_that_are_long_over_go_and_those_that_last_stay() {
        report(300, "MUG", 7, "CUP", 4);
        report(200, "MUG", 10);
        new ReconciliationRetention(database).dropBefore(now.minusSeconds(250));
        assertThat(database.fetchCount(CHANNEL_DRIFT)).isEqualTo(2);
        new ReconciliationRetention(database).dropBefore(now.minusSeconds(150));
        assertThat(drift().getSku()).isEqualTo("CUP");
    }

    private ShownReport report(long secondsAgo, Object... shown) {
        return pushed(secondsAgo, null, shown);
    }

    private ShownReport pushed(long secondsAgo, @Nullable Long cursor, Object... shown) {
        List<ShownNumber> lines = new ArrayList<>();
        for (int i = 0; i < shown.length; i += 2) {
            lines.add(
                    new ShownNumber(
                            new Sku((String) shown[i]),
                            (Integer) shown[i + 1],
                            now.minusSeconds(secondsAgo),
                            cursor));
        }
        return reconciliation.take(WEB, new ShownNumbers(lines)).orElseThrow();
    }

    private ChannelDriftRecord drift() {
        return database.selectFrom(CHANNEL_DRIFT)
                .orderBy(CHANNEL_DRIFT.SINCE.desc())
                .fetch()
                .getFirst();
    }

    private void tells(String sku, long ats, long secondsAgo) {
        database.execute(
                """
                WITH grown AS (
                    UPDATE edge.availability_feed SET last_cursor = last_cursor + 1
                    RETURNING last_cursor),
                told AS (
                    INSERT INTO edge.availability_change
                    SELECT 'house', 'web', last_cursor, {0}, {1}, 0, 1, {2}, {2} FROM grown)
                INSERT INTO edge.availability_published
                SELECT 'house', 'web', {0}, {1}, 0, 1, {2}, last_cursor FROM grown
                ON CONFLICT (owner, channel, sku) DO UPDATE
                    SET ats = excluded.ats, cursor = excluded.cursor
                """,
                val(sku), val(ats), val(now.minusSeconds(secondsAgo)));
    }
}
