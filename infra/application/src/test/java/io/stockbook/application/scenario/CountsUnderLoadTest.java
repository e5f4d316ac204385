package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.stock.Allocation;
import io.stockbook.domain.stock.Stock;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockEvent;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shelves are counted while orders are placed, goods come in and tills sell from them. */
final class CountsUnderLoadTest {

    private static final int SKUS = 20;
    private static final int STOCK = 200;

    /** Shelves of which every unit is promised, and of which a count finds too few. */
    private static final int PROMISED = 3;

    private static final int ORDERS_OF_THEM = 10;
    private static final int GONE = 11;

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Stocktaking stock = new Stocktaking(http, shop);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger orders = new AtomicInteger();

    @BeforeEach
    void a_warehouse() {
        shop.opens("EAST");
        for (int sku = 0; sku < SKUS; sku++) {
            shop.receive("EAST", "L-" + sku, STOCK);
        }
        for (int sku = 0; sku < PROMISED; sku++) {
            promise_all_of("P-" + sku, sku);
        }
    }

    /** Thirty units, to ten orders of three, whose priorities are in no order. */
    private void promise_all_of(String sku, int seed) {
        shop.receive("EAST", sku, 3 * ORDERS_OF_THEM);
        Random chance = new Random(seed);
        for (int order = 0; order < ORDERS_OF_THEM; order++) {
            shop.creates(
                    "/v1/orders",
                    """
                    {'number': '%s-%d', 'channel': 'web', 'priority': %d,
                     'lines': [{'line': 1, 'sku': '%s', 'quantity': 3}]}
                    """
                            .formatted(sku, order, chance.nextInt(10), sku));
        }
        Shop.soon(
                () ->
                        assertThat(shop.balance("EAST", sku, "allocated"))
                                .isEqualTo(3 * ORDERS_OF_THEM));
    }

    @AfterEach
    void stop() {
        stockbook.close();
    }

    @Test
    void counts_of_busy_shelves_find_nothing_wrong_but_what_is() throws Exception {
        count(24, 4, 4);
    }

    @Test
    @Tag("long")
    void two_hundred_counts_of_busy_shelves_find_nothing_wrong_but_what_is() throws Exception {
        count(200, 16, 16);
    }

    private void count(int counts, int counters, int others) throws Exception {
        Instant begun = Instant.now();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> busy = new ArrayList<>();
            for (int person = 0; person < others; person++) {
                Random chance = new Random(person);
                busy.add(people.submit(() -> trade(chance)));
            }
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> counting = new ArrayList<>();
            for (int person = 0; person < counters; person++) {
                counting.add(
                        people.submit(
                                () -> {
                                    for (int n = next.getAndIncrement();
                                            n < counts;
                                            n = next.getAndIncrement()) {
                                        countOne(n);
                                    }
                                }));
            }
            for (int sku = 0; sku < PROMISED; sku++) {
                String number = "Q-" + sku;
                String promised = "P-" + sku;
                counting.add(people.submit(() -> countTooFew(number, promised)));
            }
            for (Future<?> one : counting) {
                one.get();
            }
            open.set(false);
            for (Future<?> one : busy) {
                one.get();
            }
        }
        long millis = Duration.between(begun, Instant.now()).toMillis();
        System.out.printf(
                "%d counts and %d orders in %d ms: %d orders/s%n",
                counts, orders.get(), millis, orders.get() * 1_000L / millis);

        assertThat(stockbook.node().rest().await(Duration.ofMinutes(2))).isTrue();
        nothing_was_wrong_but_what_was(counts);
        no_promise_was_broken_out_of_rank();
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    /** Every tenth shelf has a unit fewer than the books say. */
    private static long missing(int count) {
        return count % 10 == 0 ? 1 : 0;
    }

    private void countOne(int n) {
        String number = "N-" + n;
        String sku = "L-" + n % SKUS;
        stock.plans(number, "'skus': ['%s']".formatted(sku));
        long _ = stock.begins(number, sku);
        long there = stock.line(number, sku).path("expected").asLong();
        stock.reports(number, sku, Math.max(0, there - missing(n)));
        stock.reaches(number, sku, "BOOKED");
    }

    private void countTooFew(String number, String sku) {
        stock.plans(number, "'skus': ['%s']".formatted(sku));
        stock.counts(number, sku, 3 * ORDERS_OF_THEM - GONE);
    }

    /** An order, mostly; a sale at a till, or goods in. */
    private void trade(Random chance) {
        while (open.get()) {
            int n = orders.incrementAndGet();
            String sku = "L-" + chance.nextInt(SKUS);
            switch (chance.nextInt(8)) {
                case 0 ->
                        shop.does(
                                "/v1/locations/EAST/items/%s/sales".formatted(sku),
                                "{'sale': 'POS-%d', 'quantity': %d}"
                                        .formatted(n, 1 + chance.nextInt(3)));
                case 1 -> shop.receive("EAST", sku, 1 + chance.nextInt(9));
                default ->
                        shop.creates(
                                "/v1/orders",
                                """
                                {'number': 'O-%d', 'channel': 'web', 'priority': %d,
                                 'lines': [{'line': 1, 'sku': '%s', 'quantity': %d}]}
                                """
                                        .formatted(
                                                n, chance.nextInt(10), sku, 1 + chance.nextInt(3)));
            }
        }
    }

    private void nothing_was_wrong_but_what_was(int counts) {
        for (int n = 0; n < counts; n++) {
            assertThat(stock.line("N-" + n, "L-" + n % SKUS).path("variance").asLong())
                    .as("count %d", n)
                    .isBetween(-missing(n), 0L);
        }
    }

    /** Some had to give way, and whoever did was the last of those who could. */
    private void no_promise_was_broken_out_of_rank() {
        Map<String, Stock> items = new HashMap<>();
        Map<String, Long> broken = new HashMap<>();
        try (Stream<RecordedEvent> events = stockbook.node().reader().after(0)) {
            events.filter(recorded -> recorded.event() instanceof StockEvent)
                    .forEach(
                            recorded -> {
                                StockEvent event = (StockEvent) recorded.event();
                                Stock before =
                                        items.computeIfAbsent(
                                                recorded.stream(),
                                                key -> Stock.empty(StockItemId.parse(key)));
                                if (event instanceof StockEvent.AllocationFreed freed
                                        && freed.reason() == FreeReason.SHORTAGE) {
                                    gave_way_last(before, freed);
                                    broken.merge(recorded.stream(), freed.quantity(), Long::sum);
                                }
                                items.put(recorded.stream(), before.evolve(event));
                            });
        }
        for (int sku = 0; sku < PROMISED; sku++) {
            assertThat(broken).containsEntry("house/P-%d@EAST".formatted(sku), (long) GONE);
        }
    }

    private static void gave_way_last(Stock before, StockEvent.AllocationFreed freed) {
        List<Allocation> open =
                before.allocations().all().stream().filter(one -> one.unpicked() > 0).toList();
        Allocation weakest =
                open.stream()
                        .filter(one -> one.id().equals(freed.allocation()))
                        .findFirst()
                        .orElseThrow();
        assertThat(open)
                .allSatisfy(one -> assertThat(one.rank()).isLessThanOrEqualTo(weakest.rank()));
    }
}
