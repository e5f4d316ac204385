package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shelves are counted while orders are placed, goods come in and tills sell from them. */
final class CountsUnderLoadTest {

    private static final int STOCK = 200;

    /** Shelves of which every unit is promised, and of which a count finds too few. */
    private static final int PROMISED = 3;

    private static final int ORDERS_OF_THEM = 10;
    private static final int GONE = 11;

    /** Goods in at most; about as much comes in as is ordered and sold. */
    private static final int MOST_IN = 32;

    private static final Duration WARM = Duration.ofMinutes(4);

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Stocktaking stock = new Stocktaking(http, shop);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger sales = new AtomicInteger();
    private final Map<String, TrueShelf> shelves = new ConcurrentHashMap<>();

    /**
     * How much happens.
     *
     * @param skus shelves that are traded from, each counted in its turn
     * @param before orders before the first count, so that all is compiled and queues are there
     * @param perSecond orders a second, at most
     * @param least orders a second that are there all the same while shelves are counted
     * @param people who trade; half as many count
     */
    private record Size(int counts, int skus, int before, int perSecond, int least, int people) {}

    /**
     * What truly stands on a shelf, whatever the books say. Goods come and go one by one with what
     * is told of them; whoever looks does so in between.
     */
    private static final class TrueShelf {
        private final ReadWriteLock between = new ReentrantReadWriteLock();
        private final AtomicLong units = new AtomicLong(STOCK);

        void change(Runnable told) {
            between.readLock().lock();
            try {
                told.run();
            } finally {
                between.readLock().unlock();
            }
        }

        /** So many units are gone, and nobody knows; what is left is what somebody counts. */
        long look(long gone, Runnable begun) {
            between.writeLock().lock();
            try {
                begun.run();
                return units.addAndGet(-gone);
            } finally {
                between.writeLock().unlock();
            }
        }

        boolean take(long wanted) {
            return units.getAndUpdate(there -> there < wanted ? there : there - wanted) >= wanted;
        }
    }

    private void a_warehouse(int skus) {
        shop.opens("EAST");
        for (int sku = 0; sku < skus; sku++) {
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
        count(new Size(24, 20, 0, 100, 20, 4));
    }

    @Test
    @Tag("long")
    void two_hundred_counts_of_busy_shelves_find_nothing_wrong_but_what_is() throws Exception {
        count(new Size(200, 200, 40_000, 520, 475, 32));
    }

    private void count(Size size) throws Exception {
        a_warehouse(size.skus());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> busy = new ArrayList<>();
            for (int person = 0; person < size.people(); person++) {
                Random chance = new Random(person);
                busy.add(people.submit(() -> trade(size, chance)));
            }
            await().atMost(WARM).until(() -> orders.get() >= size.before());
            int before = orders.get();
            Instant begun = Instant.now();
            for (Future<?> one : counting(size, people)) {
                one.get();
            }
            long millis = Duration.between(begun, Instant.now()).toMillis();
            long perSecond = (orders.get() - before) * 1_000L / millis;
            System.out.printf(
                    "%d counts in %d ms, beside %d orders a second%n",
                    size.counts(), millis, perSecond);
            assertThat(perSecond)
                    .as("orders a second while shelves are counted")
                    .isGreaterThanOrEqualTo(size.least());
            open.set(false);
            for (Future<?> one : busy) {
                one.get();
            }
        }
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(2))).isTrue();
        nothing_was_wrong_but_what_was(size);
        no_promise_was_broken_out_of_rank();
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    private List<Future<?>> counting(Size size, ExecutorService people) {
        List<Future<?>> counting = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        for (int person = 0; person < size.people() / 2; person++) {
            counting.add(
                    people.submit(
                            () -> {
                                for (int n = next.getAndIncrement();
                                        n < size.counts();
                                        n = next.getAndIncrement()) {
                                    countOne(n, sku(size, n));
                                }
                            }));
        }
        for (int sku = 0; sku < PROMISED; sku++) {
            String number = "Q-" + sku;
            String promised = "P-" + sku;
            counting.add(people.submit(() -> countTooFew(number, promised)));
        }
        return counting;
    }

    private static String sku(Size size, int count) {
        return "L-" + count % size.skus();
    }

    /** Every tenth shelf has a unit fewer than the books say. */
    private static long missing(int count) {
        return count % 10 == 0 ? 1 : 0;
    }

    private void countOne(int n, String sku) {
        String number = "N-" + n;
        stock.plans(number, "'skus': ['%s']".formatted(sku));
        long there =
                shelf(sku)
                        .look(
                                missing(n),
                                () -> {
                                    long _ = stock.begins(number, sku);
                                });
        stock.reports(number, sku, there);
        stock.reaches(number, sku, "BOOKED");
    }

    private void countTooFew(String number, String sku) {
        stock.plans(number, "'skus': ['%s']".formatted(sku));
        stock.counts(number, sku, 3 * ORDERS_OF_THEM - GONE);
    }

    /** An order each time, at its pace; now and then a sale at a till, or goods in. */
    private void trade(Size size, Random chance) {
        long pace = 1_000_000_000L * size.people() / size.perSecond();
        for (long due = System.nanoTime(); open.get(); due += pace) {
            LockSupport.parkNanos(due - System.nanoTime());
            String sku = "L-" + chance.nextInt(size.skus());
            order(orders.incrementAndGet(), chance.nextInt(10), sku, 1 + chance.nextInt(3));
            switch (chance.nextInt(8)) {
                case 0 -> sell(sku, 1 + chance.nextInt(3));
                case 1 -> receive(sku, 1 + chance.nextInt(MOST_IN));
                default -> {}
            }
        }
    }

    /** Only what is there can be sold, but for the unit that somebody is about to miss. */
    private void sell(String sku, int units) {
        shelf(sku)
                .change(
                        () -> {
                            if (shelf(sku).take(units + 1)) {
                                shelf(sku).units.incrementAndGet();
                                shop.does(
                                        "/v1/locations/EAST/items/%s/sales".formatted(sku),
                                        "{'sale': 'POS-%d', 'quantity': %d}"
                                                .formatted(sales.incrementAndGet(), units));
                            }
                        });
    }

    private void receive(String sku, int units) {
        shelf(sku)
                .change(
                        () -> {
                            shop.receive("EAST", sku, units);
                            shelf(sku).units.addAndGet(units);
                        });
    }

    private TrueShelf shelf(String sku) {
        return shelves.computeIfAbsent(sku, _ -> new TrueShelf());
    }

    private void order(int number, int priority, String sku, int quantity) {
        shop.creates(
                "/v1/orders",
                """
                {'number': 'O-%d', 'channel': 'web', 'priority': %d,
                 'lines': [{'line': 1, 'sku': '%s', 'quantity': %d}]}
                """
                        .formatted(number, priority, sku, quantity));
    }

    private void nothing_was_wrong_but_what_was(Size size) {
        for (int n = 0; n < size.counts(); n++) {
            assertThat(stock.line("N-" + n, sku(size, n)).path("variance").asLong())
                    .as("count %d", n)
                    .isEqualTo(-missing(n));
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
