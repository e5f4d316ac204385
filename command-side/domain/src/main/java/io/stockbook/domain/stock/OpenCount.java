package io.stockbook.domain.stock;

import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count that somebody has begun.
 *
 * @param since the stock item's version at which it was opened
 * @param at when that was, by whoever opened it; null when nobody said
 * @param moved units of its scope that came (positive) or went since then
 */
public record OpenCount(
        String count,
        Status scope,
        @Nullable String lot,
        long since,
        @Nullable Instant at,
        long moved) {

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
        return new OpenCount(count, scope, lot, since, at, moved + earlier);
    }

    /**
     * After goods came or went.
     *
     * @param occurredAt when they did, if somebody said; before it was opened, it was so then
     */
    OpenCount after(Balances before, Balances books, @Nullable Instant occurredAt) {
        long change = books.counted(scope) - before.counted(scope);
        return change == 0 || isBefore(occurredAt)
                ? this
                : new OpenCount(count, scope, lot, since, at, moved + change);
    }

    private boolean isBefore(@Nullable Instant occurredAt) {
        return at != null && occurredAt != null && occurredAt.isBefore(at);
    }
}
