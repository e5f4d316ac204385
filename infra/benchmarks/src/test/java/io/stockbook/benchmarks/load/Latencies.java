package io.stockbook.benchmarks.load;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long things took, to one percent, whoever records it. */
public final class Latencies {

    private static final double WIDTH = Math.log(1.01);

    /** Up to more than a minute, in nanoseconds. */
    private final AtomicLongArray counts = new AtomicLongArray(2_600);

    /** Takes one time in. */
    public void record(long nanos) {
        int bucket = (int) (Math.log((double) Math.max(1, nanos)) / WIDTH);
        counts.getAndIncrement(Math.min(bucket, counts.length() - 1));
    }

    /** The time within which this share of all was done. */
    public double millis(double share) {
        long all = 0;
        for (int bucket = 0; bucket < counts.length(); bucket++) {
            all += counts.get(bucket);
        }
        long wanted = Math.max(1, Math.round(all * share));
        long seen = 0;
        for (int bucket = 0; bucket < counts.length(); bucket++) {
            seen += counts.get(bucket);
            if (seen >= wanted) {
                return Math.exp((bucket + 0.5) * WIDTH) / 1e6;
            }
        }
        throw new IllegalStateException("nothing was recorded");
    }
}
