package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.stockbook.application.node.Node;
import io.stockbook.application.scenario.WebhookReceiver.Answer;
import io.stockbook.application.scenario.WebhookReceiver.Received;
import io.stockbook.application.web.DemoKeys;
import io.stockbook.application.web.Listening;
import io.stockbook.application.web.WebServer;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.webhook.WebhookMessage;
import io.stockbook.queryapi.webhook.QueuedMessages;
import io.stockbook.queryapi.webhook.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Receivers are told what their channels may sell, each change once and in order, come what may.
 */
final class WebhooksTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String HOOKS = "/v1/webhook-endpoints";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private int receipts;

    @BeforeEach
    void a_shop() throws InterruptedException {
        shop.opens("EAST");
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
    }

    @AfterEach
    void stop() {
        stockbook.close();
        receiver.close();
    }

    /** So many changes more. */
    private void sells(int changes) throws InterruptedException {
        for (int change = 0; change < changes; change++) {
            shop.receive("EAST", "MUG-" + receipts++ % 3, 5);
            assertThat(stockbook.node().rest().await(LONG)).isTrue();
        }
    }

    private String endpoint(String name, WebhookReceiver of, String more) {
        Http.Reply reply =
                http.post(
                        HOOKS,
                        """
                        {"endpoint": "%s", "url": "%s", "types": ["availability.*"],
                         "channels": [{"channel": "web", "after": 0}]%s}
                        """
                                .formatted(name, of.url(), more),
                        Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("secret").asString();
    }

    private JsonNode shown(String name) {
        return http.get(HOOKS + "/" + name).json();
    }

    private List<JsonNode> deliveries(String name) {
        return http.get(HOOKS + "/" + name + "/deliveries")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private void reaches(String name, long cursor) {
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(shown(name).at("/channels/0/cursor").asLong())
                                        .isEqualTo(cursor));
    }

    private void change(String... sql) throws Exception {
        new Verifier(stockbook).change(sql);
    }

    /** As if the pause before the next attempt were over. */
    private void timePasses() throws Exception {
        change("UPDATE edge.webhook_endpoint SET next_at = now()");
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void what_is_told_is_signed_and_says_all_that_the_feed_says() throws Exception {
        String secret = endpoint("shop", receiver, "");
        sells(3);
        reaches("shop", 3);

        assertThat(receiver.cursors()).isEqualTo(upTo(3));
        Received message = receiver.received().getFirst();
        message.verify(secret);
        assertThat(message.header("content-type")).startsWith("application/json");
        assertThat(message.type()).isEqualTo("availability.changed");
        assertThat(message.data().path("owner").asString()).isEqualTo("house");
        assertThat(message.data().path("channel").asString()).isEqualTo("web");
        assertThat(message.data().path("fromCursor").asLong()).isEqualTo(1);
        JsonNode change = message.data().at("/changes/0");
        assertThat(change)
                .isEqualTo(
                        http.get("/v1/channels/web/availability-changes?limit=1")
                                .json()
                                .at("/items/0"));
        assertThat(Instant.parse(message.json().path("timestamp").asString()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));

        JsonNode first = deliveries("shop").getLast();
        assertThat(first.path("number").asLong()).isEqualTo(1);
        assertThat(first.path("message").asString()).isEqualTo(message.id());
        assertThat(first.path("status").asInt()).isEqualTo(204);
        assertThat(first.path("attempt").asInt()).isEqualTo(1);
        assertThat(http.get(HOOKS).text() + http.get(HOOKS + "/shop").text())
                .contains("\"createdAt\"")
                .doesNotContain("whsec_", secret.substring(6));
    }

    @Test
    void order_holds_however_often_a_receiver_fails() throws Exception {
        endpoint("shop", receiver, ", \"batch\": 2");
        Random chance = new Random(3);
        receiver.answering =
                _ -> chance.nextInt(3) == 0 ? Answer.of(500 + chance.nextInt(4)) : Answer.TAKEN;
        for (int round = 0; round < 12; round++) {
            sells(1);
            timePasses();
        }
        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            timePasses();
                            assertThat(shown("shop").at("/channels/0/cursor").asLong())
                                    .isEqualTo(12);
                        });
        // What came again came under the id it had before, and nothing came out of its turn.
        Set<String> seen = new HashSet<>();
        List<Long> fresh = new ArrayList<>();
        for (Received message : receiver.received()) {
            if (seen.add(message.id())) {
                fresh.addAll(message.cursors());
            }
        }
        assertThat(fresh).isEqualTo(upTo(12));
        assertThat(receiver.received().size()).isGreaterThan(seen.size());
    }

    @Test
    void a_dead_endpoint_is_told_of_and_goes_on_where_it_was() throws Exception {
        receiver.answering = _ -> Answer.of(500);
        endpoint("shop", receiver, "");
        sells(1);
        List<Duration> pauses = RetrySchedule.STANDARD.pauses();
        for (int attempt = 1; attempt <= pauses.size(); attempt++) {
            int failed = attempt;
            await().atMost(LONG)
                    .untilAsserted(
                            () ->
                                    assertThat(shown("shop").at("/failing/attempts").asInt())
                                            .isEqualTo(failed));
            JsonNode last = deliveries("shop").getFirst();
            Duration pause = pauses.get(attempt - 1);
            assertThat(
                            Duration.between(
                                    Instant.parse(last.path("sentAt").asString()),
                                    Instant.parse(
                                            shown("shop").at("/failing/nextAttemptAt").asString())))
                    .isBetween(pause, pause.multipliedBy(6).dividedBy(5).plusSeconds(3));
            timePasses();
        }
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(shown("shop").path("state").asString())
                                        .isEqualTo("DISABLED"));
        assertThat(shown("shop").path("reason").asString())
                .isEqualTo("Given up after 10 attempts. The last one: The receiver answered 500.");
        assertThat(receiver.received()).hasSize(10);
        assertThat(receiver.received().stream().map(Received::id))
                .containsOnly(receiver.received().getFirst().id());
        Shop.soon(() -> assertThat(shop.exceptions("WEBHOOK_DEAD")).hasSize(1));
        JsonNode exception = shop.exceptions("WEBHOOK_DEAD").getFirst();
        assertThat(exception.path("ownerRole").asString()).isEqualTo("integrations");
        assertThat(exception.path("subject").asString()).isEqualTo("house/webhook:shop");
        assertThat(exception.path("sentence").asString())
                .startsWith("Endpoint shop is told nothing more. Given up after 10 attempts.");

        sells(4);
        receiver.answering = _ -> Answer.TAKEN;
        assertThat(http.patch(HOOKS + "/shop", "{\"state\": \"ACTIVE\"}").status()).isEqualTo(200);
        reaches("shop", 5);
        assertThat(receiver.cursors().subList(10, receiver.cursors().size())).isEqualTo(upTo(5));
        Shop.soon(() -> assertThat(shop.exceptions("WEBHOOK_DEAD")).isEmpty());
    }

    @Test
    void a_rotated_secret_signs_beside_the_old_one_for_a_day() throws Exception {
        String old = endpoint("shop", receiver, "");
        JsonNode rotated = http.post(HOOKS + "/shop/rotate-secret", "", Map.of()).json();
        String fresh = rotated.path("secret").asString();
        assertThat(Instant.parse(rotated.path("oldEndsAt").asString()))
                .isCloseTo(Instant.now().plus(24, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));
        sells(1);
        reaches("shop", 1);
        Received both = receiver.received().getLast();
        assertThat(both.header("webhook-signature").split(" ", -1)).hasSize(2);
        both.verify(old);
        both.verify(fresh);

        change("UPDATE edge.webhook_secret SET ends_at = now() WHERE ends_at IS NOT NULL");
        sells(1);
        reaches("shop", 2);
        Received one = receiver.received().getLast();
        assertThat(one.header("webhook-signature").split(" ", -1)).hasSize(1);
        one.verify(fresh);
        assertThat(shown("shop").path("secrets").size()).isEqualTo(1);
    }

    @Test
    void a_range_is_told_again_beside_what_is_new_and_a_feed_can_be_set_back() throws Exception {
        endpoint("shop", receiver, ", \"batch\": 2");
        sells(6);
        reaches("shop", 6);
        int before = receiver.received().size();

        replay("{\"channel\": \"web\", \"fromCursor\": 2, \"toCursor\": 4}");
        Shop.soon(() -> assertThat(shown("shop").path("replays").size()).isZero());
        List<Received> again = receiver.received().subList(before, receiver.received().size());
        assertThat(again).allMatch(message -> message.type().equals("availability.replayed"));
        assertThat(again.stream().flatMap(message -> message.cursors().stream()))
                .containsExactly(2L, 3L, 4L);
        assertThat(shown("shop").at("/channels/0/cursor").asLong()).isEqualTo(6);

        int then = receiver.received().size();
        replay("{\"channel\": \"web\", \"fromCursor\": 3}");
        sells(1);
        reaches("shop", 7);
        List<Received> back = receiver.received().subList(then, receiver.received().size());
        assertThat(back).allMatch(message -> message.type().equals("availability.changed"));
        assertThat(back.stream().flatMap(message -> message.cursors().stream()))
                .containsExactly(3L, 4L, 5L, 6L, 7L);
        // Whoever asks to be told again is not told under an id that it has.
        List<String> ids = receiver.received().stream().map(Received::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private void replay(String body) {
        Http.Reply reply = http.post(HOOKS + "/shop/replay", body, Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @Test
    void a_receiver_that_is_gone_is_told_nothing_more_and_one_that_is_busy_is_left_alone()
            throws Exception {
        receiver.answering = _ -> new Answer(429, Map.of("Retry-After", "120"));
        endpoint("shop", receiver, "");
        sells(1);
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(shown("shop").at("/failing/attempts").asInt())
                                        .isEqualTo(1));
        assertThat(Instant.parse(shown("shop").at("/failing/nextAttemptAt").asString()))
                .isAfter(Instant.now().plusSeconds(100));

        receiver.answering = _ -> Answer.of(410);
        timePasses();
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(shown("shop").path("reason").asString())
                                        .isEqualTo(
                                                "The receiver answered 410: it wants nothing"
                                                        + " more."));
        Shop.soon(() -> assertThat(shop.exceptions("WEBHOOK_DEAD")).hasSize(1));
    }

    @Test
    void what_the_feed_has_no_more_is_told_as_a_gap() throws Exception {
        endpoint("shop", receiver, "");
        sells(2);
        reaches("shop", 2);
        http.patch(
                HOOKS + "/shop", "{\"state\": \"DISABLED\", \"reason\": \"we are moving house\"}");
        assertThat(shown("shop").path("reason").asString()).isEqualTo("we are moving house");
        sells(4);
        change(
                "DELETE FROM edge.availability_change WHERE cursor <= 4",
                "UPDATE edge.availability_feed SET first_cursor = 5");
        assertThat(receiver.cursors()).isEqualTo(upTo(2));
        http.patch(HOOKS + "/shop", "{\"state\": \"ACTIVE\"}");
        reaches("shop", 6);

        List<Received> all = receiver.received();
        Received gap =
                all.stream()
                        .filter(message -> message.type().equals("availability.gap"))
                        .findFirst()
                        .orElseThrow();
        assertThat(gap.data().path("lastCursor").asLong()).isEqualTo(2);
        assertThat(gap.data().path("goesOnAfter").asLong()).isEqualTo(4);
        assertThat(gap.data().path("detail").asString()).endsWith("Read the snapshot.");
        assertThat(all.subList(all.indexOf(gap), all.size()))
                .flatExtracting(Received::cursors)
                .containsExactly(5L, 6L);
    }

    @Test
    void a_ledger_that_was_set_back_is_told_as_a_gap_too() throws Exception {
        endpoint("shop", receiver, "");
        sells(2);
        reaches("shop", 2);
        change("UPDATE edge.webhook_lane SET cursor = 9");
        reaches("shop", 2);
        Received gap = receiver.received().getLast();
        assertThat(gap.type()).isEqualTo("availability.gap");
        assertThat(gap.data().path("lastCursor").asLong()).isEqualTo(9);
        assertThat(gap.data().path("goesOnAfter").asLong()).isEqualTo(2);
    }

    @Test
    void who_never_answers_keeps_nobody_waiting() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (WebhookReceiver stalled = new WebhookReceiver()) {
            stalled.answering =
                    _ -> {
                        over.await();
                        return Answer.TAKEN;
                    };
            for (int n = 0; n < 20; n++) {
                endpoint("stalled-" + n, stalled, "");
            }
            endpoint("fast", receiver, "");
            sells(1);
            await().atMost(LONG).until(() -> stalled.received().size() == 20);
            sells(3);
            reaches("fast", 4);
            assertThat(receiver.cursors()).isEqualTo(upTo(4));
            assertThat(stalled.received()).as("each waits for its answer").hasSize(20);

            // Nor does it keep the server from ending, or from telling it the same after that.
            Instant before = Instant.now();
            over.countDown();
            stockbook.restart();
            assertThat(before).isAfter(Instant.now().minusSeconds(25));
        }
    }

    @Test
    void whatever_stands_in_no_feed_is_told_once_to_those_who_want_it() throws Exception {
        endpoint("shop", receiver, "");
        try (WebhookReceiver alerts = new WebhookReceiver()) {
            Http.Reply made =
                    http.post(
                            HOOKS,
                            """
                            {"endpoint": "alerts", "url": "%s", "types": ["alert.*"]}
                            """
                                    .formatted(alerts.url()),
                            Map.of());
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            QueuedMessages messages = new QueuedMessages(stockbook.node().questions());
            Instant noon = Instant.parse("2026-11-23T12:00:00Z");
            for (String id : List.of("alert-1", "alert-2", "alert-1")) {
                messages.append(
                        new WebhookMessage(
                                id,
                                "alert.low_stock",
                                OwnerId.HOUSE,
                                new ChannelCode("web"),
                                "MUG",
                                noon,
                                "{\"sku\": \"MUG\", \"ats\": 2}"));
            }
            await().atMost(LONG).until(() -> alerts.received().size() == 2);
            Shop.soon(() -> assertThat(shown("alerts").path("waiting").asLong()).isZero());
            assertThat(
                            messages.append(
                                    new WebhookMessage(
                                            "alert-2",
                                            "alert.low_stock",
                                            OwnerId.HOUSE,
                                            null,
                                            "MUG",
                                            noon,
                                            "{}")))
                    .as("it was told before")
                    .isZero();

            assertThat(alerts.received())
                    .extracting(Received::id)
                    .containsExactly("alert-1", "alert-2");
            Received first = alerts.received().getFirst();
            first.verify(made.json().path("secret").asString());
            assertThat(first.type()).isEqualTo("alert.low_stock");
            assertThat(first.json().path("timestamp").asString()).isEqualTo("2026-11-23T12:00:00Z");
            assertThat(first.data().path("ats").asInt()).isEqualTo(2);
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void two_nodes_tell_one_receiver_one_thing_at_a_time() throws Exception {
        for (String name : List.of("one", "two", "three")) {
            endpoint(name, receiver, ", \"batch\": 1");
        }
        try (Node second = Node.start(RunningStockbook.storage(stockbook.database()));
                WebServer server =
                        WebServer.start(second, DemoKeys.all(), new Listening("127.0.0.1", 0, 0))) {
            sells(15);
            for (String name : List.of("one", "two", "three")) {
                reaches(name, 15);
            }
            assertThat(server.port()).isPositive();
        }
        assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(receiver.received()).hasSize(45);
        assertThat(receiver.mostAtOnce.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void whoever_takes_over_sends_the_same_under_the_same_id() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering =
                _ -> {
                    over.await();
                    return Answer.TAKEN;
                };
        endpoint("shop", receiver, "");
        sells(1);
        await().atMost(LONG).until(() -> receiver.received().size() == 1);
        sells(2);
        stockbook.restart();
        receiver.answering = _ -> Answer.TAKEN;
        await().atMost(LONG).until(() -> receiver.received().size() == 3);
        over.countDown();

        List<Received> all = receiver.received();
        assertThat(all.get(1).id()).isEqualTo(all.getFirst().id());
        assertThat(all.get(1).text()).isEqualTo(all.getFirst().text());
        assertThat(all.get(2).cursors()).containsExactly(2L, 3L);
        assertThat(
                        stockbook
                                .operator()
                                .get(HOOKS + "/shop/deliveries")
                                .json()
                                .path("items")
                                .valueStream()
                                .map(delivery -> delivery.path("attempt").asInt()))
                .as("what a node cuts off at its end is no failure of the receiver")
                .containsOnly(1);
    }

    @Test
    void endpoints_are_changed_and_let_go() throws Exception {
        endpoint("shop", receiver, ", \"description\": \"the shop\"");
        shop.opensChannel("fair", null, "EAST");
        sells(2);
        reaches("shop", 2);
        try (WebhookReceiver other = new WebhookReceiver()) {
            Http.Reply changed =
                    http.patch(
                            HOOKS + "/shop",
                            """
                            {"url": "%s", "batch": 1,
                             "channels": [{"channel": "fair", "after": 0}, {"channel": "web"}]}
                            """
                                    .formatted(other.url()));
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            assertThat(changed.json().path("description").asString()).isEqualTo("the shop");
            await().atMost(LONG).until(() -> other.cursors().size() == 2);
            sells(1);
            await().atMost(LONG).until(() -> other.cursors().size() == 4);
            assertThat(
                            other.received().stream()
                                    .map(it -> it.data().path("channel").asString())
                                    .filter("fair"::equals))
                    .hasSize(3);
            assertThat(http.delete(HOOKS + "/shop").status()).isEqualTo(204);
            assertThat(http.get(HOOKS + "/shop").code()).isEqualTo("NOT_FOUND");
            assertThat(http.delete(HOOKS + "/shop").status()).isEqualTo(404);
            assertThat(http.get(HOOKS).json().path("items").size()).isZero();
        }
    }

    @Test
    void limits_are_kept_and_keys_open_only_what_they_are_for() throws Exception {
        endpoint("shop", receiver, "");
        sells(1);
        reaches("shop", 1);
        String replay = HOOKS + "/shop/replay";
        assertThat(http.post(replay, "{\"channel\": \"web\", \"fromCursor\": 0}", Map.of()).code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(
                        http.post(
                                        replay,
                                        "{\"channel\": \"web\", \"fromCursor\": 1, \"toCursor\":"
                                                + " 9}",
                                        Map.of())
                                .code())
                .isEqualTo("FEED_GAP");
        IntStream.range(0, 4)
                .forEach(_ -> Shop.done(http.post(HOOKS + "/shop/rotate-secret", "", Map.of())));
        assertThat(http.post(HOOKS + "/shop/rotate-secret", "", Map.of()).code())
                .isEqualTo("LIMIT_REACHED");
        assertThat(http.get(HOOKS + "/shop/deliveries?limit=501").code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(http.get(HOOKS + "/nobody/deliveries").code()).isEqualTo("NOT_FOUND");
        Http worker = stockbook.with(DemoKeys.CHANNEL_WORKER);
        assertThat(worker.get(HOOKS).status()).isEqualTo(403);
        assertThat(worker.post(HOOKS + "/shop/rotate-secret", "", Map.of()).status())
                .isEqualTo(403);
        assertThat(stockbook.node().meters().scrape())
                .contains("stockbook_webhooks_pending 0.0")
                .contains("stockbook_webhooks_attempts_total");
    }
}
