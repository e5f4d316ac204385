package io.stockbook.messages.stock;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The one order of precedence among those who want the same stock: smaller comes first.
 *
 * @param priority 0 (first) to 9 (last)
 * @param promised the date promised to the customer; without one comes last
 * @param position the ledger position of the order's OrderPlaced
 * @param line the order's line
 */
public record Rank(int priority, @Nullable LocalDate promised, long position, int line)
        implements Comparable<Rank> {

    /** The priority of whoever does not say. */
    public static final int USUAL_PRIORITY = 5;

    private static final Comparator<Rank> PRECEDENCE =
            Comparator.comparingInt(Rank::priority)
                    .thenComparing(
                            rank -> rank.promised() == null ? LocalDate.MAX : rank.promised())
                    .thenComparingLong(Rank::position)
                    .thenComparingInt(Rank::line);

    /** Checks the priority. */
    public Rank {
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("priority must be from 0 to 9, not " + priority);
        }
    }

    /** The rank of a promise that stands in no queue: behind everybody of the usual priority. */
    public static Rank unplaced(int line) {
        return new Rank(USUAL_PRIORITY, null, Long.MAX_VALUE, line);
    }

    @Override
    public int compareTo(Rank other) {
        return PRECEDENCE.compare(this, other);
    }
}
