package io.stockbook.benchmarks.plan;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param rounds how often each cell is measured
 * @param stretch for how long each time
 * @param copied the most rows that COPY takes each time
 */
public record Size(String name, int rounds, Duration stretch, int copied) {

    public static final Size QUICK = new Size("quick", 3, Duration.ofSeconds(2), 60_000);
    public static final Size USUAL = new Size("default", 5, Duration.ofSeconds(5), 150_000);

    double seconds() {
        return stretch.toMillis() / 1e3;
    }
}
