package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.arm.NoMeasure;
import io.stockbook.benchmarks.ledger.HistoryLoad.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * How long a load takes: the median of first commands less the median of usual ones.
 *
 * <p>A look takes a millisecond, and anything that happens in it counts, so a sample is made of
 * several. On a disturbed machine even their medians may leave nothing for the load; that is no
 * time and is never divided by, but taken again.
 */
final class LoadTime {

    private static final int LOOKS = 7;
    private static final int TRIES = 4;

    private LoadTime() {}

    /** Always positive. */
    static Sample of(Callable<Look> look) throws Exception {
        double load = 0;
        for (int tried = 0; tried < TRIES; tried++) {
            List<Look> looks = new ArrayList<>();
            for (int taken = 0; taken < LOOKS; taken++) {
                looks.add(look.call());
            }
            double first = Median.of(looks.stream().map(Look::firstMillis).toList());
            load = first - Median.of(looks.stream().map(Look::usualMillis).toList());
            if (load > 0) {
                return new Sample(load, Map.of("firstCommandMillis", first));
            }
        }
        throw new NoMeasure(
                "the time to load a stock item came out as %s ms, %d times in a row; measure again on a quieter machine"
                        .formatted(Numbers.text(load), TRIES));
    }
}
