package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.ALERT;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_DELIVERY;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.schema.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Rules find what they are to find, and people are told of it once, whatever happens to the mail.
 */
final class AlertsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase server = TestDatabase.fresh();
    private final DSLContext database = DSL.using(server.dataSource(), SQLDialect.POSTGRES);
    private final GreenMail mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final AlertRules rules = new AlertRules(database);
    private final AlertRound round = new AlertRound(database, Duration.ofSeconds(5));
    private final AlertPost post =
            new AlertPost(database, new MailWay(sender, "stockbook@example.com"));

    @BeforeEach
    void start() {
        mails.start();
        sender.setHost("127.0.0.1");
        sender.setPort(mails.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mails.stop();
        server.close();
    }

    @Test
    void low_stock_is_told_once_while_it_lasts_and_once_when_it_is_over() throws Exception {
        sells("MUG", 6);
        sells("CUP", 5);
        sells("BOWL", 0);
        rules.put(OwnerId.HOUSE, "web-low", low(5, null));
        at(NOON);
        assertThat(subjects()).containsExactly("[Stockbook] web-low (LOW_STOCK): 2 new");
        assertThat(last())
                .contains("- web may sell 5 of CUP; 5 or fewer are low. (2026-11-23T12:00:00Z)")
                .contains("web may sell none of BOWL")
                .doesNotContain("MUG");

        at(NOON.plusSeconds(10));
        sells("CUP", 4);
        at(NOON.plusSeconds(20));
        assertThat(subjects()).as("it lasts, and that is known").hasSize(1);

        sells("MUG", 2);
        sells("CUP", 9);
        at(NOON.plusSeconds(30));
        assertThat(subjects())
                .hasSize(2)
                .last()
                .isEqualTo("[Stockbook] web-low (LOW_STOCK): 1 new, 1 over");
        assertThat(last())
                .contains("of MUG")
                .contains(
                        "CUP; 5 or fewer are low. (2026-11-23T12:00:00Z to 2026-11-23T12:00:30Z)");

        sells("CUP", 1);
        at(NOON.plusSeconds(40));
        assertThat(subjects()).as("it happens again").hasSize(3);
        assertThat(database.fetchCount(ALERT)).isEqualTo(4);
    }

    @Test
    void what_was_found_in_the_quiet_is_told_after_it_and_once() throws Exception {
        QuietHours night = new QuietHours("22:00", "07:00", "UTC");
        rules.put(OwnerId.HOUSE, "web-low", low(5, night));
        Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
        sells("MUG", 2);
        sells("CUP", 2);
        at(midnight);
        sells("CUP", 9);
        at(midnight.plusSeconds(3600));
        assertThat(subjects()).isEmpty();
        assertThat(database.fetchCount(ALERT)).as("everybody can see them").isEqualTo(2);

        at(midnight.plusSeconds(7 * 3600 - 1));
        assertThat(subjects()).isEmpty();
        at(midnight.plusSeconds(7 * 3600 + 10));
        assertThat(subjects()).containsExactly("[Stockbook] web-low (LOW_STOCK): 1 new, 1 over");
        assertThat(last()).contains("CUP", "(2026-11-24T00:00:00Z to 2026-11-24T01:00:00Z)");
        at(midnight.plusSeconds(8 * 3600));
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void nothing_is_lost_while_the_mail_server_is_away_and_nothing_sent_twice() throws Exception {
        sells("MUG", 2);
        rules.put(OwnerId.HOUSE, "web-low", low(5, null));
        mails.stop();
        at(NOON);
        at(NOON.plusSeconds(30));
        assertThat(database.fetchSingle(ALERT_DELIVERY).getAttempts()).isEqualTo(1);
        assertThat(database.fetchSingle(ALERT_DELIVERY).getProblem()).isNotBlank();
        at(NOON.plusSeconds(70));
        assertThat(database.fetchSingle(ALERT_DELIVERY).getAttempts()).isEqualTo(2);

        mails.start();
        sender.setPort(mails.getSmtp().getPort());
        at(NOON.plusSeconds(80));
        assertThat(subjects()).as("five minutes after the second attempt").isEmpty();
        at(NOON.plusSeconds(70 + 301));
        assertThat(subjects()).hasSize(1);
        at(NOON.plusSeconds(4000));
        assertThat(subjects()).hasSize(1);
        assertThat(database.fetchSingle(ALERT_DELIVERY).getProblem()).isNull();
    }

    @Test
    void what_cannot_be_sent_for_three_days_is_given_up_and_said_so() throws Exception {
        sells("MUG", 2);
        rules.put(OwnerId.HOUSE, "web-low", low(5, null));
        mails.stop();
        for (int hour = 0; hour < 72; hour++) {
            at(NOON.plus(Duration.ofHours(hour)));
        }
        assertThat(database.fetchSingle(ALERT_DELIVERY).getGivenUpAt()).isNull();
        at(NOON.plus(Duration.ofHours(74)));
        assertThat(database.fetchSingle(ALERT_DELIVERY).getGivenUpAt()).isNotNull();
        mails.start();
        sender.setPort(mails.getSmtp().getPort());
        at(NOON.plus(Duration.ofHours(90)));
        assertThat(subjects()).isEmpty();
        round.dropBefore(NOON.plus(Duration.ofDays(9)));
        assertThat(database.fetchCount(ALERT)).as("it lasts").isEqualTo(1);
        assertThat(database.fetchCount(ALERT_MESSAGE)).isZero();
    }

    @Test
    void several_nodes_tell_each_once() throws Exception {
        for (int sku = 0; sku < 40; sku++) {
            sells("MUG-" + sku, 0);
            AlertRule one =
                    new AlertRule(
                            AlertKind.OUT_OF_STOCK,
                            new ChannelCode("web"),
                            null,
                            List.of(new Sku("MUG-" + sku)),
                            null,
                            null,
                            null,
                            null,
                            List.of("ops@example.com"),
                            null);
            rules.put(OwnerId.HOUSE, "out-" + sku, one);
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                all.add(
                        nodes.submit(
                                () -> {
                                    for (int n = 0; n < 3; n++) {
                                        round.look(NOON);
                                        while (post.send(NOON)) {
                                            Thread.onSpinWait();
                                        }
                                    }
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(database.fetchCount(ALERT_MESSAGE)).isEqualTo(40);
        assertThat(subjects()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void days_of_cover_go_by_whole_days_of_what_was_shipped() throws Exception {
        stands("EAST", "MUG", 30);
        stands("WEST", "MUG", 40);
        stands("EAST", "CUP", 1);
        shipped(1, "2026-11-22T23:59:59Z", "EAST", "MUG", "PICKED", "CUSTOMER", 40);
        shipped(2, "2026-11-16T00:00:00Z", "WEST", "MUG", "AVAILABLE", "CUSTOMER", 30);
        shipped(3, "2026-11-15T23:59:59Z", "WEST", "MUG", "PICKED", "CUSTOMER", 999);
        shipped(4, "2026-11-23T00:00:00Z", "WEST", "MUG", "PICKED", "CUSTOMER", 999);
        shipped(5, "2026-11-20T10:00:00Z", "WEST", "MUG", "PICKED", "CUSTOMER", 5);
        shipped(6, "2026-11-20T11:00:00Z", "WEST", "MUG", "CUSTOMER", "PICKED", 5);
        shipped(7, "2026-11-20T12:00:00Z", "WEST", "MUG", "CUSTOMER", "INSPECTION", 8);
        shipped(8, "2026-11-20T12:00:00Z", "WEST", "MUG", "SUPPLIER", "AVAILABLE", 100);
        database.execute(
                "INSERT INTO read_stock_card_1.token (processor, position) VALUES ('stock_card',"
                        + " 8)");
        ShippedUnits shipped = new ShippedUnits(database);
        assertThat(shipped.follow(NOON)).isFalse();
        assertThat(shipped.follow(NOON)).as("it is counted once").isFalse();

        // 70 shipped in 7 days are 10 a day, and 70 units last for 7 days: not fewer than 7.
        rules.put(OwnerId.HOUSE, "cover", cover(7));
        at(NOON);
        assertThat(subjects()).isEmpty();
        rules.put(OwnerId.HOUSE, "cover", cover(8));
        at(NOON.plusSeconds(10));
        assertThat(last()).contains("70 of MUG last for 7 days: 70 were shipped in the last 7.");
    }

    @Test
    void a_view_that_is_behind_and_a_feed_that_nobody_reads_are_told() throws Exception {
        AlertRule stale =
                new AlertRule(
                        AlertKind.STALE_FEED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        15,
                        List.of("ops@example.com"),
                        null);
        rules.put(OwnerId.HOUSE, "stale", stale);
        database.execute(
                "INSERT INTO edge.feed_reader VALUES ('house', 'web', 17, {0})",
                val(NOON.minusSeconds(899)));
        at(NOON);
        assertThat(subjects()).isEmpty();
        anEventThatNoViewHas(Duration.ofMinutes(20));
        at(NOON.plusSeconds(10));
        assertThat(last())
                .contains("The view of availability is 12")
                .contains("Nobody has read the feed of web since 2026-11-23T11:45:01Z, after 17.");
        database.execute("UPDATE edge.feed_reader SET seen_at = {0}", val(NOON.plusSeconds(15)));
        at(NOON.plusSeconds(20));
        assertThat(subjects())
                .hasSize(2)
                .last()
                .isEqualTo("[Stockbook] stale (STALE_FEED): 1 over");
    }

    @Test
    void a_drift_is_told_when_it_has_lasted() throws Exception {
        AlertRule drift =
                new AlertRule(
                        AlertKind.DRIFT,
                        new ChannelCode("web"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        10,
                        List.of("ops@example.com", "shop@example.com"),
                        null);
        rules.put(OwnerId.HOUSE, "drift", drift);
        database.execute(
                "INSERT INTO edge.channel_drift VALUES ('house', 'web', 'MUG', {0}, 10, 3, 99,"
                        + " {0})",
                val(NOON.minusSeconds(590)));
        at(NOON);
        assertThat(subjects()).isEmpty();
        at(NOON.plusSeconds(10));
        assertThat(subjects()).as("one mail for each").hasSize(2);
        assertThat(last())
                .contains("web shows 99 of MUG since 2026-11-23T11:50:10Z, and was told 10.");
    }

    @Test
    void a_rule_that_is_taken_away_resolves_what_it_found() throws Exception {
        sells("MUG", 0);
        rules.put(OwnerId.HOUSE, "web-low", low(5, null));
        at(NOON);
        assertThat(rules.remove(OwnerId.HOUSE, "web-low", NOON.plusSeconds(60))).isTrue();
        assertThat(rules.remove(OwnerId.HOUSE, "web-low", NOON)).isFalse();
        assertThat(database.fetchSingle(ALERT).getResolvedAt()).isEqualTo(NOON.plusSeconds(60));
        at(NOON.plusSeconds(70));
        assertThat(subjects()).hasSize(1);
    }

    private void at(Instant now) {
        round.look(now);
        while (post.send(now)) {
            Thread.onSpinWait();
        }
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private String last() {
        List<MimeMessage> all = Arrays.asList(mails.getReceivedMessages());
        return GreenMailUtil.getBody(all.getLast()).replace("\r\n", "\n");
    }

    private static AlertRule low(long threshold, @Nullable QuietHours quiet) {
        return new AlertRule(
                AlertKind.LOW_STOCK,
                new ChannelCode("web"),
                null,
                null,
                threshold,
                null,
                null,
                null,
                List.of("ops@example.com"),
                quiet);
    }

    private static AlertRule cover(int days) {
        return new AlertRule(
                AlertKind.DAYS_OF_COVER,
                null,
                null,
                null,
                null,
                days,
                7,
                null,
                List.of("ops@example.com"),
                null);
    }

    private void sells(String sku, long ats) {
        database.execute(
                """
                INSERT INTO edge.availability_published
                VALUES ('house', 'web', {0}, {1}, 0, 1, now(), 1)
                ON CONFLICT (owner, channel, sku) DO UPDATE SET ats = excluded.ats
                """,
                val(sku), val(ats));
    }

    private void stands(String location, String sku, long available) {
        database.execute(
                """
                INSERT INTO read_stock_position_1.balance
                VALUES ({0}, 'house', {1}, {2}, {3}, 0, 0, 0, 0, 0, 0, 1, 1, now())
                """,
                val("house/%s@%s".formatted(sku, location)),
                val(sku),
                val(location),
                val(available));
    }

    private void shipped(
            long position,
            String at,
            String location,
            String sku,
            String from,
            String to,
            long units) {
        database.execute(
                """
                INSERT INTO read_stock_card_1.movement
                    (position, ordinal, item, owner, sku, location, version, event, from_status,
                     to_status, quantity, on_hand_after, available_after, client, app_user,
                     command_id, occurred_at, recorded_at)
                VALUES ({0}, 0, 'x', 'house', {1}, {2}, 1, 'x', {3}, {4}, {5}, 0, 0, 'x', 'x',
                        gen_random_uuid(), {6}, {6})
                """,
                val(position),
                val(sku),
                val(location),
                val(from),
                val(to),
                val(units),
                val(Instant.parse(at)));
    }

    private void anEventThatNoViewHas(Duration age) throws SQLException {
        try (Connection owner =
                DriverManager.getConnection(
                        server.owner().url(), server.owner().user(), server.owner().password())) {
            DSL.using(owner, SQLDialect.POSTGRES)
                    .execute(
                            """
                            INSERT INTO ledger.event
                                (position, stream, version, stream_type, event_id, name, revision,
                                 recorded_at, payload, metadata, content, hash)
                            VALUES (1, 'x', 1, 'x', gen_random_uuid(), 'x', 1,
                                    now() - {0} * interval '1 second', '{}', '{}', '', '');
                            UPDATE ledger.head SET next_position = 2
                            """,
                            val(age.toSeconds()));
        }
    }
}
