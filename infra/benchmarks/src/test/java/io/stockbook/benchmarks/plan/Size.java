package io.stockbook.benchmarks.plan;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param rounds how often each cell is measured
 * @param stretch for how long each time
 * @param copied the most rows that COPY takes each time
 * @param manyItems stock items of a ledger that has grown
 * @param manyEvents events of a ledger that has grown
 * @param longHistory events of one stock item with a long history
 */
public record Size(
        String name,
        int rounds,
        Duration stretch,
        int copied,
        int manyItems,
        int manyEvents,
        int longHistory) {

    /** Less of everything; the growth it shows is smaller than what the figures ask for. */
    public static final Size QUICK =
            new Size("quick", 3, Duration.ofSeconds(2), 60_000, 300_000, 1_000_000, 100_000);

    public static final Size USUAL =
            new Size(
                    "default", 5, Duration.ofSeconds(5), 150_000, 1_000_000, 10_000_000, 1_000_000);

    double seconds() {
        return stretch.toMillis() / 1e3;
    }
}
