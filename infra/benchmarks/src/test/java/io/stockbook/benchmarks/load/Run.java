package io.stockbook.benchmarks.load;

/**
 * What one measured stretch did.
 *
 * @param seconds from the first request to the last answer
 */
public record Run(long allocated, long freed, long refused, double seconds, Latencies latencies) {

    /** Accepted requests per second. */
    public double perSecond() {
        return (allocated + freed) / seconds;
    }
}
