package io.stockbook.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.LongSupplier;

/** What an operator watches of one subscriber, at the node that runs it. */
final class SubscriberMeters {

    private static final String TAG = "subscriber";
    private static final long ELSEWHERE = -1;

    private final LongSupplier lastPosition;
    private final Timer batch;
    private final Counter events;
    private final Counter failures;
    private volatile long position = ELSEWHERE;

    /**
     * Meters of this name in the registry.
     *
     * @param lastPosition the last position that can be read
     */
    SubscriberMeters(MeterRegistry registry, String subscriber, LongSupplier lastPosition) {
        this.lastPosition = lastPosition;
        this.batch =
                Timer.builder("stockbook.subscriber.batch")
                        .description("From the begin of a batch's transaction to its commit")
                        .tag(TAG, subscriber)
                        .register(registry);
        this.events =
                Counter.builder("stockbook.subscriber.events")
                        .description("Events taken for good")
                        .tag(TAG, subscriber)
                        .register(registry);
        this.failures =
                Counter.builder("stockbook.subscriber.failures")
                        .description("Batches or claims that failed and were tried again")
                        .tag(TAG, subscriber)
                        .register(registry);
        Gauge.builder("stockbook.subscriber.lag", this::lag)
                .description(
                        "Positions behind the ledger's end; no number at a node not running it")
                .tag(TAG, subscriber)
                .register(registry);
    }

    private double lag() {
        long taken = position;
        return taken == ELSEWHERE ? Double.NaN : Math.max(0, lastPosition.getAsLong() - taken);
    }

    void claimedAt(long claimed) {
        position = claimed;
    }

    void gaveUp() {
        position = ELSEWHERE;
    }

    /** Times a batch and counts its events, unless it fails. */
    void taking(int size, long reached, Runnable transaction) {
        batch.record(transaction);
        events.increment(size);
        position = reached;
    }

    void failed() {
        failures.increment();
    }
}
