package io.stockbook.benchmarks.plan;

/** The JVM compiles for longer for some than for others: each runs on while it gets faster. */
final class WarmUp {

    private static final int MOST_MORE = 3;
    private static final double FASTER = 1.05;

    private WarmUp() {}

    /** The fastest of this sample and those after it. */
    static Sample settled(Sample first, Cell.Taking next) throws Exception {
        Sample fastest = first;
        for (int more = 0; more < MOST_MORE; more++) {
            Sample sample = next.take();
            if (sample.value() < FASTER * fastest.value()) {
                break;
            }
            fastest = sample;
        }
        return fastest;
    }
}
