package io.stockbook.benchmarks.plan;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param rounds how often each cell is measured; what is quick to take is taken more often
 * @param stretch for how long each time
 * @param orders for how long orders are placed each time; they take seconds to their doors, and the
 *     road is filled and emptied once
 * @param compiled for how long orders run before: the JVM compiles a whole node for minutes
 * @param matrix whether every load is measured at every width too
 * @param copied the most rows that COPY takes each time
 * @param manyItems stock items of a ledger that has grown
 * @param manyEvents events of a ledger that has grown
 * @param longHistory events of one stock item with a long history
 */
public record Size(
        String name,
        int rounds,
        Duration stretch,
        Duration orders,
        Duration compiled,
        boolean matrix,
        int copied,
        int manyItems,
        int manyEvents,
        int longHistory) {

    /** Less of everything; the growth it shows is smaller than what the figures ask for. */
    public static final Size QUICK =
            new Size(
                    "quick",
                    2,
                    Duration.ofMillis(600),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(8),
                    false,
                    20_000,
                    40_000,
                    200_000,
                    20_000);

    public static final Size USUAL = large("default", false);

    public static final Size FULL = large("full", true);

    private static Size large(String name, boolean matrix) {
        return new Size(
                name,
                5,
                Duration.ofSeconds(3),
                Duration.ofSeconds(18),
                Duration.ofSeconds(90),
                matrix,
                150_000,
                1_000_000,
                10_000_000,
                1_000_000);
    }

    double seconds() {
        return stretch.toMillis() / 1e3;
    }
}
