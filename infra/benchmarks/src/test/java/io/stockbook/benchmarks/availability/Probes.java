package io.stockbook.benchmarks.availability;

import io.stockbook.benchmarks.ledger.Submissions;
import io.stockbook.benchmarks.load.Latencies;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Deliveries of goods of which nobody else takes any, so that every reader can be asked when it
 * heard of each. One of them is under way of each SKU, so its number tells it apart.
 */
final class Probes implements FeedReader.Told {

    private static final int SKUS = 100;
    private static final long PAUSE_NANOS = 15_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private record Probe(long ats, long sentAt, AtomicInteger missing) {}

    private final CommandGateway gateway;
    private final int firstSku;
    private final Map<String, Probe> open = new ConcurrentHashMap<>();
    private final Map<Integer, Long> deliveries = new ConcurrentHashMap<>();
    private volatile Map<FeedReader, Latencies> heard = fresh();

    Probes(CommandGateway gateway, int firstSku) {
        this.gateway = gateway;
        this.firstSku = firstSku;
    }

    /** Sends them for so long, and waits until everybody has heard of each. */
    Map<FeedReader, Latencies> run(long nanos) throws TimeoutException {
        heard = fresh();
        long end = System.nanoTime() + nanos;
        for (int probe = 0; System.nanoTime() < end; probe++) {
            deliver(firstSku + probe % SKUS);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        while (!open.isEmpty()) {
            if (System.nanoTime() - end > PATIENCE_NANOS) {
                throw new TimeoutException(open.size() + " changes were not heard of");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return heard;
    }

    private void deliver(int sku) {
        String name = "SKU-" + sku;
        if (open.containsKey(name)) {
            return;
        }
        long delivery = deliveries.merge(sku, 1L, Long::sum);
        // The commit is in it: readers may hear of it before this thread is told of that.
        Probe probe =
                new Probe(
                        delivery, System.nanoTime(), new AtomicInteger(FeedReader.values().length));
        open.put(name, probe);
        if (!(gateway.send(Submissions.receive(sku, delivery, 1)).join()
                instanceof Answer.Accepted)) {
            throw new IllegalStateException("a delivery was not taken");
        }
    }

    @Override
    public void told(FeedReader reader, String sku, long ats) {
        Probe probe = open.get(sku);
        if (probe != null && probe.ats() == ats) {
            heardBy(reader).record(System.nanoTime() - probe.sentAt());
            if (probe.missing().decrementAndGet() == 0) {
                open.remove(sku);
            }
        }
    }

    private Latencies heardBy(FeedReader reader) {
        Latencies latencies = heard.get(reader);
        if (latencies == null) {
            throw new IllegalStateException("nobody counts for " + reader);
        }
        return latencies;
    }

    private static Map<FeedReader, Latencies> fresh() {
        Map<FeedReader, Latencies> each = new EnumMap<>(FeedReader.class);
        for (FeedReader reader : FeedReader.values()) {
            each.put(reader, new Latencies());
        }
        return each;
    }
}
