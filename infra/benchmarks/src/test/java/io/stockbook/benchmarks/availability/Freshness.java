package io.stockbook.benchmarks.availability;

import io.stockbook.benchmarks.load.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How soon channel workers read what they may sell, however they read, while others trade. */
final class Freshness implements AutoCloseable {

    private final ShopNode shop;
    private final PacedLoad load;
    private final Probes probes;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> reading = new ArrayList<>();

    /**
     * Begins to read.
     *
     * @param skus so many are traded; those after them tell how fresh the numbers are
     */
    Freshness(ShopNode shop, int skus, long after) {
        this.shop = shop;
        load = new PacedLoad(shop.node().gateway(), skus);
        probes = new Probes(shop.node().gateway(), skus);
        for (FeedReader reader : FeedReader.values()) {
            reading.add(readers.submit(() -> read(reader, after)));
        }
    }

    /** What one stretch of trade showed: how much was traded, and when who heard of each probe. */
    record Heard(double perSecond, Map<FeedReader, Latencies> by) {

        /** The slowest way's. */
        double p99Millis() {
            return by.values().stream()
                    .mapToDouble(latencies -> latencies.millis(0.99))
                    .max()
                    .orElseThrow();
        }
    }

    /** As many commands as are taken in a second, with every view and reader at work. */
    double topRate(long nanos) throws Exception {
        double rate = load.run(Long.MAX_VALUE, nanos);
        shop.rest();
        return rate;
    }

    /** Trades at this rate for so long and asks meanwhile. */
    Heard at(double perSecond, long nanos) throws Exception {
        Callable<Double> trading = () -> perSecond == 0 ? 0.0 : load.run((long) perSecond, nanos);
        Future<Double> traded = readers.submit(trading);
        Map<FeedReader, Latencies> heard = probes.run(nanos);
        Heard all = new Heard(traded.get(), heard);
        shop.rest();
        for (Future<?> one : reading) {
            if (one.isDone()) {
                Object unused = one.get();
                throw new IllegalStateException("a reader reads no more");
            }
        }
        return all;
    }

    private void read(FeedReader reader, long after) {
        try {
            reader.read(shop, after, probes);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
