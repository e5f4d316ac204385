package io.stockbook.benchmarks.availability;

import io.stockbook.application.node.Storage;
import io.stockbook.application.rebuild.Differences;
import io.stockbook.application.rebuild.Rebuild;
import io.stockbook.application.rebuild.Rebuilt;
import io.stockbook.application.verify.Verification;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.WrongSum;
import io.stockbook.connectors.sending.ConsoleProgress;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One channel of a node as {@code serve} runs it, and everything that is measured of it. */
public final class Channel implements AutoCloseable {

    private static final int SKUS = 1_000;
    private static final long PLENTY = 1_000_000_000;

    private final ShopNode shop;
    private final Reads reads;
    private final Freshness freshness;
    private double top;

    public Channel(BenchDatabase database) throws Exception {
        shop = new ShopNode(database, SKUS, PLENTY);
        reads = new Reads(shop, SKUS);
        freshness = new Freshness(shop, SKUS, 0);
    }

    /** Finds out how many commands a second are taken; until then half of it is nothing. */
    public double findTopRate(Duration stretch) throws Exception {
        top = freshness.topRate(stretch.toNanos());
        return top;
    }

    /** The same measure of each way of reading, in milliseconds, and the rate that was reached. */
    public record Fresh(double p99Millis, Map<String, Double> details) {}

    /** Freshness at half of the top rate. */
    public Fresh atHalf(Duration stretch) throws Exception {
        return at(top / 2, stretch);
    }

    /** Freshness at so many commands a second. */
    public Fresh at(double perSecond, Duration stretch) throws Exception {
        Freshness.Heard heard = freshness.at(perSecond, stretch.toNanos());
        Map<String, Double> details = new TreeMap<>();
        details.put("commandsPerSecond", heard.perSecond());
        heard.by()
                .forEach(
                        (reader, latencies) -> {
                            String name = reader.name().toLowerCase(Locale.ROOT);
                            details.put(name + "P50Millis", latencies.millis(0.5));
                            details.put(name + "P99Millis", latencies.millis(0.99));
                        });
        return new Fresh(heard.p99Millis(), details);
    }

    /** Numbers read in a second. */
    public double reads(Duration stretch) throws Exception {
        return reads.perSecond(Reads.AVAILABILITY, stretch);
    }

    /** Rows read in a second by what a number is compared with. */
    public double selects(Duration stretch) throws Exception {
        return reads.perSecond(BareSelect.PATH, stretch);
    }

    /** Events in a second from the first one to the view's taking over. */
    public double rebuilt() throws Exception {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        long started = System.nanoTime();
        try (Storage storage = shop.storage()) {
            Rebuilt rebuilt =
                    new Rebuild(storage, ConsoleProgress.on(nowhere))
                            .of("availability", Differences.REFUSED);
            if (!rebuilt.tookOver()) {
                throw new WrongSum("a view differs from the one built anew");
            }
            return rebuilt.position() / ((System.nanoTime() - started) / 1e9);
        }
    }

    /** Fails when the ledger does not verify. */
    public void check() throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Storage storage = shop.storage()) {
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            if (!new Verification(storage.reading(), shop.node().reader()::after, out).run()) {
                throw new WrongSum(said.toString(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void close() {
        freshness.close();
        shop.close();
    }
}
