package io.stockbook.benchmarks.orders;

import io.stockbook.application.node.Node;
import io.stockbook.application.node.Storage;
import io.stockbook.application.verify.Verification;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.WrongSum;
import io.stockbook.messages.Submission;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How many orders of three lines come from placement to delivery in a second. A node runs as {@code
 * serve} runs it, with every process and every view.
 */
public final class OrdersToTheDoor implements AutoCloseable {

    /**
     * What one stretch did.
     *
     * @param seconds from the first placement until the last order was delivered and every view had
     *     it
     */
    public record Flow(long orders, double seconds, double p50Millis, double p99Millis) {

        /** Orders per second. */
        public double perSecond() {
            return orders / seconds;
        }
    }

    private static final int SKUS = 1_000;
    private static final long PLENTY = 1_000_000_000;
    private static final int ON_THEIR_WAY = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final BenchDatabase database;
    private final Traffic traffic = new Traffic(SKUS);
    private final Node node;

    public OrdersToTheDoor(BenchDatabase database)
            throws SQLException, InterruptedException, TimeoutException {
        this.database = database;
        database.execute(
                "CREATE SCHEMA " + People.SCHEMA,
                "GRANT USAGE ON SCHEMA %s TO \"%s\""
                        .formatted(People.SCHEMA, database.application().user()),
                "SELECT ledger.create_token_table('%s')".formatted(People.SCHEMA));
        node =
                Node.start(
                        Storage.open(Path.of(""), database.environment()),
                        List.of(new People(traffic)));
        traffic.startWith(node.gateway());
        Stream<Submission> opening = Shop.opening(SKUS, PLENTY);
        opening.forEach(submission -> traffic.say(List.of(submission)));
        untilRest(System.nanoTime() + PATIENCE.toNanos());
    }

    /** Keeps a thousand orders on their way for so long, and waits for what is still under way. */
    public Flow flow(Duration stretch) throws InterruptedException, TimeoutException {
        long started = System.nanoTime();
        long before = traffic.placed();
        long end = started + stretch.toNanos();
        traffic.flow(ON_THEIR_WAY, end);
        untilRest(end + PATIENCE.toNanos());
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Flow(
                traffic.placed() - before,
                seconds,
                traffic.latencies().millis(0.5),
                traffic.latencies().millis(0.99));
    }

    /** Fails when the ledger does not verify, or not every order is delivered. */
    public void check() throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Storage storage = Storage.open(Path.of(""), database.environment())) {
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            if (!new Verification(storage.reading(), node.reader()::after, out).run()) {
                throw new WrongSum(said.toString(StandardCharsets.UTF_8));
            }
        }
        String delivered =
                database.texts("SELECT count(*) FROM ledger.event WHERE name = 'order.delivered'")
                        .getFirst();
        if (Long.parseLong(delivered) != traffic.placed()) {
            throw new WrongSum(
                    "%,d orders were placed and %s delivered"
                            .formatted(traffic.placed(), delivered));
        }
    }

    private void untilRest(long deadline) throws InterruptedException, TimeoutException {
        while (!traffic.isOver()) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("some orders have not come to their doors");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        if (!node.rest().await(PATIENCE)) {
            throw new TimeoutException("the views are behind");
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
