package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.application.node.Storage;
import io.stockbook.application.rebuild.Differences;
import io.stockbook.application.rebuild.Rebuild;
import io.stockbook.connectors.sending.ConsoleProgress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Workers read what their channel may sell, change by change, and none of them misses one. */
final class AvailabilityFeedTest {

    private static final int SKUS = 12;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String RETRIES = "stockbook.webhooks.retries";

    @BeforeAll
    static void receivers_are_tried_again_soon() {
        System.setProperty(RETRIES, "20ms,".repeat(200) + "20ms");
    }

    @AfterAll
    static void and_later_again_as_usual() {
        System.clearProperty(RETRIES);
    }

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final AtomicInteger asked = new AtomicInteger();
    private final Shop shop = new Shop(stockbook.operator());
    private Http http = stockbook.operator();

    @AfterEach
    void stop() {
        stockbook.close();
    }

    @Test
    void all_workers_end_with_the_servers_numbers_whatever_happens_meanwhile() throws Exception {
        shop.opens("EAST", "WEST");
        FeedWorker.Told told = new FeedWorker.Told(stockbook.port(), 4);
        told.register(http);
        List<FeedWorker> workers =
                List.of(
                        new FeedWorker.Poller(stockbook.port(), 1),
                        new FeedWorker.Listener(stockbook.port(), 2),
                        new FeedWorker.Watcher(stockbook.grpcPort(), 3),
                        told);
        try (ExecutorService running = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            workers.forEach(worker -> all.add(running.submit(worker)));
            try {
                trade(new Random(11), 60);

                Instant before = Instant.now();
                stockbook.restart();
                assertThat(before)
                        .as("streams end when the server does, and keep it from nothing")
                        .isAfter(Instant.now().minusSeconds(25));
                http = stockbook.operator();
                workers.getFirst().port = stockbook.port();
                workers.get(1).port = stockbook.port();
                workers.get(2).port = stockbook.grpcPort();
                trade(new Random(12), 30);

                rebuildBesideTrade(running);

                trade(new Random(14), 30);
                assertThat(stockbook.node().rest().await(LONG)).isTrue();
                long last = snapshot().path("cursor").asLong();
                for (FeedWorker worker : workers) {
                    await().atMost(LONG).until(() -> worker.cursor, cursor -> cursor == last);
                    assertThat(worker.numbers()).isEqualTo(sellable());
                }
                assertThat(last).isGreaterThan(SKUS * 5L);
            } finally {
                workers.forEach(worker -> worker.stopped = true);
                receive("EAST", "R-0", 1);
                told.close();
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(workers.get(1).cuts.get() + workers.get(2).cuts.get()).isGreaterThan(2);
        }
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    @Test
    void a_new_worker_begins_with_the_snapshot_and_goes_on_from_its_cursor() throws Exception {
        shop.opens("EAST");
        for (int sku = 0; sku < 5; sku++) {
            shop.receive("EAST", "R-" + sku, 10);
        }
        assertThat(stockbook.node().rest().await(LONG)).isTrue();

        JsonNode first = http.get("/v1/channels/web/availability-snapshot?limit=3").json();
        shop.receive("EAST", "R-4", 7);
        JsonNode second =
                http.get(
                                "/v1/channels/web/availability-snapshot?limit=3&cursor="
                                        + first.path("next").asString())
                        .json();
        assertThat(second.path("next").isMissingNode()).isTrue();
        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(5);

        JsonNode news =
                http.get(
                                "/v1/channels/web/availability-changes?wait=20&after="
                                        + first.path("cursor").asLong())
                        .json();
        assertThat(news.path("items").size()).isEqualTo(1);
        assertThat(news.path("items").get(0).path("sku").asString()).isEqualTo("R-4");
        assertThat(news.path("items").get(0).path("ats").asLong()).isEqualTo(17);
        assertThat(news.path("cursor").asLong()).isEqualTo(6);
    }

    @Test
    void what_is_the_same_number_again_is_not_told_again() throws Exception {
        shop.opens("EAST");
        shop.receive("EAST", "MUG", 5);
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        long before = snapshot().path("cursor").asLong();

        shop.does(
                "/v1/locations/EAST/items/MUG/receipts",
                "{'receipt': 'Q-1', 'to': 'INSPECTION', 'quantity': 3}");
        assertThat(stockbook.node().rest().await(LONG)).isTrue();

        assertThat(snapshot().path("cursor").asLong()).isEqualTo(before);
    }

    @Test
    void a_cursor_that_the_feed_cannot_go_on_from_is_told_with_the_way_out() throws Exception {
        shop.opens("EAST");
        shop.receive("EAST", "MUG", 5);
        assertThat(stockbook.node().rest().await(LONG)).isTrue();

        Http.Reply ahead = http.get("/v1/channels/web/availability-changes?after=9");
        assertThat(ahead.status()).isEqualTo(410);
        assertThat(ahead.code()).isEqualTo("FEED_GAP");
        assertThat(ahead.number("last")).isEqualTo(1);
        assertThat(http.get("/v1/channels/web/availability-events?after=9").code())
                .isEqualTo("FEED_GAP");

        new Verifier(stockbook)
                .change(
                        "DELETE FROM edge.availability_change",
                        "UPDATE edge.availability_feed SET first_cursor = 2");
        Http.Reply gone = http.get("/v1/channels/web/availability-changes?after=0");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.number("first")).isEqualTo(2);
        assertThat(http.get("/v1/channels/web/availability-changes?after=1").status())
                .isEqualTo(200);

        assertThat(http.get("/v1/channels/none/availability-changes").status()).isEqualTo(404);
        assertThat(http.get("/v1/channels/web/availability-changes?wait=26").code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(http.get("/v1/channels/web/availability-changes?limit=501").code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(http.get("/v1/channels/web/availability-changes?after=-1").code())
                .isEqualTo("INVALID_REQUEST");
    }

    private void rebuildBesideTrade(ExecutorService running) throws Exception {
        Future<?> trading = running.submit(() -> trade(new Random(13), 60));
        try (Storage storage = RunningStockbook.storage(stockbook.database())) {
            PrintStream nowhere =
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            assertThat(
                            new Rebuild(storage, ConsoleProgress.on(nowhere))
                                    .of("availability", Differences.REFUSED)
                                    .tookOver())
                    .isTrue();
        }
        trading.get();
    }

    private void trade(Random chance, int times) {
        for (int n = 0; n < times; n++) {
            String sku = "R-" + chance.nextInt(SKUS);
            if (chance.nextInt(3) == 0) {
                receive(chance.nextBoolean() ? "EAST" : "WEST", sku, 1 + chance.nextInt(9));
            } else {
                int number = asked.incrementAndGet();
                ask(
                        number,
                        "/v1/orders",
                        "{'number': 'O-%d', 'channel': 'web', 'lines': [{'line': 1, 'sku': '%s', 'quantity': %d}]}"
                                .formatted(number, sku, 1 + chance.nextInt(3)));
            }
        }
    }

    private void receive(String location, String sku, int quantity) {
        int number = asked.incrementAndGet();
        ask(
                number,
                "/v1/locations/%s/items/%s/receipts".formatted(location, sku),
                "{'receipt': 'R-%d', 'to': 'AVAILABLE', 'quantity': %d}"
                        .formatted(number, quantity));
    }

    private void ask(int number, String path, String body) {
        Shop.done(http.post("asked-" + number, path, body.replace('\'', '"')));
    }

    private JsonNode snapshot() {
        return http.get("/v1/channels/web/availability-snapshot?limit=500").json();
    }

    private Map<String, Long> sellable() {
        Map<String, Long> numbers = new HashMap<>();
        http.get("/v1/channels/web/availability?limit=500&atLeast=head")
                .json()
                .path("items")
                .forEach(
                        item ->
                                numbers.put(
                                        item.path("sku").asString(), item.path("ats").asLong()));
        return numbers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE edge.availability_published SET ats = ats + 1 | was told otherwise",
                "DELETE FROM edge.availability_change WHERE cursor = 2 | is to have 1 to 3, and has"
                        + " 2",
                "UPDATE edge.availability_change SET ats = 0 WHERE cursor = 3 | its feed says 3"
            })
    void verify_finds_what_was_told_otherwise(String change, String sentence) throws Exception {
        shop.opens("EAST");
        for (int n = 0; n < 3; n++) {
            shop.receive("EAST", "MUG", 5);
            assertThat(stockbook.node().rest().await(LONG)).isTrue();
        }
        Verifier verifier = new Verifier(stockbook);
        assertThat(verifier.verify().broken()).isEmpty();
        verifier.change(change);
        assertThat(verifier.verify().text()).contains(sentence);
    }
}
