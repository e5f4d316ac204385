package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import io.stockbook.benchmarks.arm.WrongSum;
import io.stockbook.benchmarks.load.Step;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Submission;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to load a stock item that nobody has at hand: a ledger is opened anew, and the
 * first command to the stock item takes longer than the ones after it.
 */
public final class HistoryLoad {

    /**
     * One look.
     *
     * @param firstMillis how long the first command took
     * @param usualMillis the median of the first ten
     */
    public record Look(double firstMillis, double usualMillis) {}

    private static final int LONG_ONE = 0;
    private static final int PAIRS = 5;
    private static final int IN_FLIGHT = 1_000;

    /** So many loads have every line of a load compiled. */
    private static final int WARM_UPS = 150;

    /** Enough for a snapshot and events after it. */
    private static final int WARM_UP_EVENTS = 300;

    /** Made together, each loaded once. */
    private static final int SHORT_ONES = 32;

    private static final long PLENTY = 1_000_000_000;

    private final BenchDatabase database;
    private final int shortHistory;
    private final SplittableRandom random = new SplittableRandom(1);
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong units = new AtomicLong();
    private final AtomicLong notAccepted = new AtomicLong();
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final Queue<Integer> shortOnes = new ArrayDeque<>();
    private int others;

    public HistoryLoad(BenchDatabase database, int shortHistory) {
        this.database = database;
        this.shortHistory = shortHistory;
    }

    /** Lets the one stock item live through so many events, all by way of the ledger. */
    public void live(int longHistory) throws InterruptedException {
        try (OpenLedger open = OpenLedger.on(database)) {
            receive(open, LONG_ONE);
            allocateAndFree(open, LONG_ONE, longHistory - 1);
            untilAnswered();
        }
    }

    /**
     * Loads other stock items until loading is as fast as in a process that has run for a while.
     */
    public void warmUp() throws InterruptedException {
        List<Integer> skus = others(WARM_UPS, WARM_UP_EVENTS);
        try (OpenLedger open = OpenLedger.on(database)) {
            for (int sku : skus) {
                List<Double> unused = millisOfCommands(open, sku);
            }
        }
    }

    /** Loads the stock item with the long history. */
    public Look longOne() throws InterruptedException {
        return look(LONG_ONE);
    }

    /** Loads another stock item with the short history. */
    public Look shortOne() throws InterruptedException {
        return look(nextShortOne());
    }

    /** Fails when rows or units are not what was answered, or anything was not accepted. */
    public void check() throws SQLException {
        Count count = LedgerCount.of(database);
        Count answered = new Count(events.get(), units.get(), count.lowest());
        if (!count.equals(answered) || count.lowest() < 0 || notAccepted.get() > 0) {
            throw new WrongSum(
                    "%,d commands were not accepted; %s was answered, and the books hold %s"
                            .formatted(notAccepted.get(), answered, count));
        }
    }

    private int nextShortOne() throws InterruptedException {
        if (shortOnes.isEmpty()) {
            shortOnes.addAll(others(SHORT_ONES, shortHistory));
        }
        return shortOnes.remove();
    }

    /** Other stock items, each with so many events. */
    private List<Integer> others(int items, int history) throws InterruptedException {
        List<Integer> skus = IntStream.rangeClosed(others + 1, others + items).boxed().toList();
        others += items;
        try (OpenLedger open = OpenLedger.on(database)) {
            for (int sku : skus) {
                receive(open, sku);
                allocateAndFree(open, sku, history - 1);
            }
            untilAnswered();
        }
        return skus;
    }

    /**
     * Afterwards a few more events move the one with the long history to another place between two
     * snapshots, so that the median is over all places.
     */
    private Look look(int sku) throws InterruptedException {
        int other = nextShortOne();
        try (OpenLedger open = OpenLedger.on(database)) {
            // Connections and plans are there, as in a ledger that runs; only this item is not.
            List<Double> unused = millisOfCommands(open, other);
            List<Double> millis = millisOfCommands(open, sku);
            if (sku == LONG_ONE) {
                allocateAndFree(open, LONG_ONE, 2 * random.nextInt(100));
                untilAnswered();
            }
            double usual = millis.stream().sorted().toList().get(PAIRS);
            return new Look(millis.getFirst(), usual);
        }
    }

    /** Nothing stays allocated: the state is as small afterwards as before. */
    private List<Double> millisOfCommands(OpenLedger open, int sku) {
        List<Double> millis = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            UUID allocation = newId();
            millis.add(millisOf(open, new Step(sku, allocation, false)));
            millis.add(millisOf(open, new Step(sku, allocation, true)));
        }
        return millis;
    }

    private double millisOf(OpenLedger open, Step step) {
        Submission submission = Submissions.of(step);
        long started = System.nanoTime();
        Answer answer = open.ledger().gateway().send(submission).join();
        double millis = (System.nanoTime() - started) / 1e6;
        countIn(answer, step.free() ? 1 : -1);
        return millis;
    }

    private void receive(OpenLedger open, int sku) {
        countIn(open.ledger().gateway().send(Submissions.receive(sku, PLENTY)).join(), PLENTY);
    }

    /** In pairs; the free may follow at once, since a stock item's commands keep their order. */
    private void allocateAndFree(OpenLedger open, int sku, int times) throws InterruptedException {
        UUID allocation = newId();
        for (int time = 0; time < times; time++) {
            places.acquire();
            boolean free = time % 2 == 1;
            allocation = free ? allocation : newId();
            var unused =
                    open.ledger()
                            .gateway()
                            .send(Submissions.of(new Step(sku, allocation, free)))
                            .whenComplete(
                                    (answer, _) -> {
                                        countIn(answer, free ? 1 : -1);
                                        places.release();
                                    });
        }
    }

    private void untilAnswered() throws InterruptedException {
        places.acquire(IN_FLIGHT);
        places.release(IN_FLIGHT);
    }

    private void countIn(@Nullable Answer answer, long received) {
        if (answer instanceof Answer.Accepted) {
            events.incrementAndGet();
            units.addAndGet(received);
        } else {
            notAccepted.incrementAndGet();
        }
    }

    private UUID newId() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
