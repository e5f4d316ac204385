package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Very many orders for little stock, and one very long order, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ManyOrdersTest {

    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final int SKUS = 10;
    private static final int STOCK = 100;
    private static final int ORDERS = 1_000;

    /** As many as the longest invoice of the online retailer has. */
    private static final int LONGEST = 1_114;

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_warehouse() {
        shop.opens("EAST");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private record Waiting(String line, long quantity) {}

    /** The lines that wait for a SKU, the first in rank first. */
    private List<Waiting> queue(String sku) throws SQLException {
        List<Waiting> queue = new ArrayList<>();
        try (Connection database = stockbook.database().dataSource().getConnection();
                Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                SELECT document || '/' || line AS line, quantity
                                FROM ledger.waiting WHERE sku = '%s' AND location = 'EAST'
                                ORDER BY priority, promised NULLS LAST, position, line
                                """
                                        .formatted(sku))) {
            while (rows.next()) {
                queue.add(new Waiting(rows.getString(1), rows.getLong(2)));
            }
        }
        return queue;
    }

    private static long units(List<Waiting> queue) {
        return queue.stream().mapToLong(Waiting::quantity).sum();
    }

    @Test
    void a_thousand_orders_race_and_the_losers_wait_in_their_rank() throws Exception {
        for (int sku = 0; sku < SKUS; sku++) {
            shop.receive("EAST", "RACE-" + sku, STOCK);
        }
        long[] wanted = new long[SKUS];
        Random random = new Random(20_261_122);
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            int sku = order % SKUS;
            int quantity = 1 + random.nextInt(3);
            wanted[sku] += quantity;
            orders.add(
                    """
                    {"number": "R-%d", "channel": "web", "priority": %d,
                     "lines": [{"line": 1, "sku": "RACE-%d", "quantity": %d}]}
                    """
                            .formatted(order, random.nextInt(10), sku, quantity));
        }
        together(orders.stream().<Runnable>map(order -> () -> place(order)).toList());

        for (int sku = 0; sku < SKUS; sku++) {
            String raced = "RACE-" + sku;
            long losers = wanted[sku] - STOCK;
            await().atMost(A_WHILE)
                    .untilAsserted(() -> assertThat(units(queue(raced))).isEqualTo(losers));
            // Every unit that was there is promised, and not one more.
            assertThat(shop.balance("EAST", raced, "allocated")).isEqualTo(STOCK);
            assertThat(shop.balance("EAST", raced, "available")).isZero();
        }

        // Fifty more are for the first fifty units that wait, in part for the line at the edge.
        List<Waiting> before = queue("RACE-0");
        Map<String, Long> expected = new LinkedHashMap<>();
        long left = 50;
        for (Waiting line : before) {
            long served = Math.min(left, line.quantity());
            if (line.quantity() > served) {
                expected.put(line.line(), line.quantity() - served);
            }
            left -= served;
        }
        shop.receive("EAST", "RACE-0", 50);
        await().atMost(A_WHILE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                queue("RACE-0").stream()
                                                        .collect(
                                                                Collectors.toMap(
                                                                        Waiting::line,
                                                                        Waiting::quantity)))
                                        .isEqualTo(expected));
        assertThat(shop.balance("EAST", "RACE-0", "allocated")).isEqualTo(STOCK + 50);
    }

    @Test
    void the_longest_order_is_allocated_shipped_and_delivered() throws Exception {
        together(
                IntStream.rangeClosed(1, LONGEST)
                        .<Runnable>mapToObj(line -> () -> receive("LONG-" + line, line))
                        .toList());
        String lines =
                IntStream.rangeClosed(1, LONGEST)
                        .mapToObj(
                                line ->
                                        "{\"line\": %d, \"sku\": \"LONG-%d\", \"quantity\": 2}"
                                                .formatted(line, line))
                        .collect(Collectors.joining(","));
        shop.placeAs(
                "L-1",
                "{\"number\": \"L-1\", \"channel\": \"web\", \"lines\": [%s]}".formatted(lines));
        reaches("L-1", "ALLOCATED");
        shop.tells("L-1", "release", "{}");
        shop.tells("L-1", "confirm-pick", "{}");
        await().atMost(A_WHILE)
                .untilAsserted(
                        () ->
                                assertThat(shop.order("L-1").at("/order/units/picked").asLong())
                                        .isEqualTo(2L * LONGEST));

        List<String> contents = new ArrayList<>();
        for (JsonNode promise : shop.order("L-1").path("promises")) {
            contents.add(
                    "{\"allocation\": \"%s\", \"quantity\": 2}"
                            .formatted(promise.path("allocation").asString()));
        }
        assertThat(contents).hasSize(LONGEST);
        Shop.done(
                http.post(
                        "/v1/shipments",
                        """
                        {"number": "SL-1", "order": "L-1", "from": "EAST",
                         "packages": [{"id": "P-1", "contents": [%s]}]}
                        """
                                .formatted(String.join(",", contents)),
                        Map.of()));
        shop.does("/v1/shipments/SL-1/dispatch", "{}");
        shop.does("/v1/shipments/SL-1/tracking", "{'status': 'DELIVERED'}");
        reaches("L-1", "DELIVERED");
    }

    private void reaches(String number, String state) {
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(shop.state(number)).isEqualTo(state));
    }

    private void place(String order) {
        Shop.done(http.post("/v1/orders", order, Map.of()));
    }

    private void receive(String sku, int line) {
        Shop.done(
                http.post(
                        "in-" + line,
                        "/v1/locations/EAST/items/%s/receipts".formatted(sku),
                        "{\"receipt\": \"R-%d\", \"to\": \"AVAILABLE\", \"quantity\": 2}"
                                .formatted(line)));
    }

    private static void together(List<Runnable> requests) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<Future<?>> sent = new ArrayList<>();
            requests.forEach(request -> sent.add(people.submit(request)));
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }
}
