package io.stockbook.domain.work;

import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that are in work: parts that are in nothing yet, or units that are to come out
 * of something that was opened.
 *
 * @param owed units that were in what was made, or came out, and were never in work
 * @param value of the units, or null when nobody knows
 */
public record Pool(int line, long units, long owed, @Nullable Money value) {

    /** The rest, and the value of what was taken. */
    record Taken(Pool rest, @Nullable Money value) {}

    static Pool empty(int line) {
        return new Pool(line, 0, 0, null);
    }

    /** What was owed is paid first; its value is that of the next units that come out. */
    Pool with(long more, @Nullable Money worth) {
        long paid = Math.min(more, owed);
        return new Pool(
                line,
                units + more - paid,
                owed - paid,
                units == 0 && value == null ? worth : ValueShare.sum(value, worth));
    }

    /** Who takes all that is there takes all its value; more than that is owed. */
    Taken without(long taken) {
        long there = Math.min(taken, units);
        long owing = owed + taken - there;
        if (there == units) {
            return new Taken(new Pool(line, 0, owing, null), value);
        }
        Money worth = ValueShare.between(value, units, 0, there);
        Money rest = ValueShare.between(value, units, there, units);
        return new Taken(new Pool(line, units - there, owing, rest), worth);
    }
}
