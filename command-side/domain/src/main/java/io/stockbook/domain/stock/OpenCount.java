package io.stockbook.domain.stock;

import io.stockbook.messages.stock.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count that somebody has begun.
 *
 * @param since the stock item's version at which it was opened
 * @param moved units of its scope that came (positive) or went since then
 */
public record OpenCount(String count, Status scope, @Nullable String lot, long since, long moved) {

    boolean is(String named, Status counted, @Nullable String ofLot) {
        return count.equals(named) && scope == counted && Objects.equals(lot, ofLot);
    }

    /**
     * What was there when it was opened, by all that the books say now; below nothing, what they
     * have lost since was none of it.
     */
    long expected(Balances books) {
        return books.counted(scope) - moved;
    }

    /** The same of a moment before, since when so many units more have come or gone. */
    OpenCount plus(long earlier) {
        return new OpenCount(count, scope, lot, since, moved + earlier);
    }

    OpenCount after(Balances before, Balances books) {
        long change = books.counted(scope) - before.counted(scope);
        return change == 0 ? this : new OpenCount(count, scope, lot, since, moved + change);
    }
}
