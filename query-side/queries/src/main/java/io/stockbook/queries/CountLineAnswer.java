package io.stockbook.queries;

import io.stockbook.messages.count.CountLineState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a count. Of a blind count, what was expected is told only when the line is decided.
 *
 * @param attempt how often it was begun
 * @param counter who counted
 * @param expected what was there when it was begun
 * @param missingFound units that were missing and are there again
 * @param missingLost units that were missing and were not found either
 * @param variance the rest: more (positive) or fewer than expected
 * @param decidedBy who approved or rejected the variance
 * @param remark what they said
 * @param openedPosition where in the ledger it was begun: movements after it are no variance
 * @param bookedPosition where in the ledger it was booked
 */
public record CountLineAnswer(
        String sku,
        CountLineState state,
        int attempt,
        @Nullable String counter,
        @Nullable Long counted,
        @Nullable Instant countedAt,
        @Nullable Long expected,
        @Nullable Long missingFound,
        @Nullable Long missingLost,
        @Nullable Long variance,
        @Nullable String decidedBy,
        @Nullable String remark,
        @Nullable Long openedPosition,
        @Nullable Long bookedPosition) {

    /** The same line for who must not know what is expected. */
    CountLineAnswer untold() {
        return new CountLineAnswer(
                sku,
                state,
                attempt,
                counter,
                counted,
                countedAt,
                null,
                null,
                null,
                null,
                decidedBy,
                remark,
                openedPosition,
                bookedPosition);
    }
}
