package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import io.stockbook.benchmarks.arm.WrongSum;
import io.stockbook.benchmarks.load.Step;
import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How soon a subscriber is told of one event when nothing else happens. */
public final class IdleProjection implements AutoCloseable {

    private static final String SCHEMA = "read_bench_1";
    private static final int PATIENCE_SECONDS = 30;

    private static final long PLENTY = 1_000_000_000;

    private final BenchDatabase database;
    private final OpenLedger open;
    private final SplittableRandom random = new SplittableRandom(2);
    private final BlockingQueue<Long> told = new ArrayBlockingQueue<>(16);
    private long sent;

    public IdleProjection(BenchDatabase database) throws SQLException, InterruptedException {
        this.database = database;
        database.execute(
                "CREATE SCHEMA " + SCHEMA,
                "GRANT USAGE ON SCHEMA %s TO \"%s\""
                        .formatted(SCHEMA, database.application().user()),
                "SELECT ledger.create_token_table('%s')".formatted(SCHEMA));
        open = OpenLedger.on(database);
        open.ledger().processors().start(List.of(new Watcher(told)));
        var unused = open.ledger().gateway().send(Submissions.receive(0, PLENTY)).join();
        waitUntilTold();
    }

    /**
     * From sending the command to the handler that has its event, so the commit is in it: no longer
     * ago can the commit have been.
     */
    public double millis() throws InterruptedException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(20, 120)));
        UUID allocation = new UUID(random.nextLong(), random.nextLong());
        long sentAt = System.nanoTime();
        var unused =
                open.ledger().gateway().send(Submissions.of(new Step(0, allocation, false))).join();
        sent++;
        return (waitUntilTold() - sentAt) / 1e6;
    }

    /** Fails when the books do not hold each command once. */
    public void check() throws SQLException {
        Count count = LedgerCount.of(database);
        if (!count.equals(new Count(1 + sent, PLENTY - sent, PLENTY - sent))) {
            throw new WrongSum(
                    "%,d units were allocated, and the books hold %s".formatted(sent, count));
        }
    }

    private long waitUntilTold() throws InterruptedException {
        Long at = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (at == null) {
            throw new IllegalStateException(
                    "the subscriber has heard nothing for " + PATIENCE_SECONDS + " s");
        }
        return at;
    }

    @Override
    public void close() {
        open.close();
    }

    /** Remembers when it was called. */
    private record Watcher(BlockingQueue<Long> told) implements EventSubscriber {

        @Override
        public String name() {
            return "bench";
        }

        @Override
        public String schema() {
            return SCHEMA;
        }

        @Override
        public void on(List<RecordedEvent> batch) {
            long now = System.nanoTime();
            batch.forEach(_ -> told.add(now));
        }
    }
}
