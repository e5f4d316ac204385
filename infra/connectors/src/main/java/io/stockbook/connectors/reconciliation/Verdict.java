package io.stockbook.connectors.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether a channel shows what it was told. */
enum Verdict {
    AGREES,
    ON_ITS_WAY,
    DRIFTS;

    /** For so long a number may be on its way to the channel. */
    static final Duration GRACE = Duration.ofMinutes(2);

    /**
     * Compares with what was told. A number that was handed over and told more than the grace
     * before the reading has arrived; later ones may have, in part or not at all. So the channel
     * may show anything from the lowest to the highest of these: it sells by itself in between.
     *
     * @param told of this SKU, the oldest first and the last one for certain
     * @param whole whether nothing was told before the first of them
     */
    static Verdict of(ShownNumber line, List<ToldNumber> told, boolean whole) {
        int arrived = told.size() - 1;
        while (arrived >= 0 && !hasArrived(line, told.get(arrived))) {
            arrived--;
        }
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        for (ToldNumber each : told.subList(Math.max(0, arrived), told.size())) {
            lowest = Math.min(lowest, each.ats());
            highest = Math.max(highest, each.ats());
        }
        if (arrived < 0 && whole) {
            lowest = Math.min(lowest, 0);
            highest = Math.max(highest, 0);
        }
        if (line.shown() >= lowest && line.shown() <= highest) {
            return AGREES;
        }
        return arrived >= 0 || whole ? DRIFTS : ON_ITS_WAY;
    }

    /** Whether the channel must know this number, if nothing was told after it. */
    static boolean hasArrived(ShownNumber line, ToldNumber told) {
        Instant settled = line.readAt().minus(GRACE);
        return !told.toldAt().isAfter(settled)
                && (line.cursor() == null || told.cursor() <= line.cursor());
    }
}
