package io.stockbook.domain.stock;

import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /** After goods came or went. */
    OpenCount after(Balances before, Balances books, StockEvent event) {
        long change = books.counted(scope) - before.counted(scope);
        return change == 0 || isToldLate(change, event)
                ? this
                : new OpenCount(count, scope, lot, since, at, moved + change);
    }

    /**
     * True of goods that had left before it was opened, and of which somebody tells only now: then
     * it was so. What the books find missing on that way was found for their sake. Of goods that
     * came nobody knows whether they were on the shelf already, so they come when it is told.
     */
    private boolean isToldLate(long change, StockEvent event) {
        Instant told = event.evidence().occurredAt();
        boolean left = change < 0 || event instanceof StockEvent.UnrecordedStockFound;
        return left && at != null && told != null && !told.plus(vagueness(told)).isAfter(at);
    }

    /**
     * How much later than it was told it may have been: tills tell whole minutes, some only the
     * day, as its midnight in UTC.
     */
    private static Duration vagueness(Instant told) {
        for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)) {
            if (told.truncatedTo(unit).equals(told)) {
                return unit.getDuration();
            }
        }
        return Duration.ZERO;
    }
}
