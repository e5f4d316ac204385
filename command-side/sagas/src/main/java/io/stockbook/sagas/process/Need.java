package io.stockbook.sagas.process;

import io.stockbook.messages.catalog.Replenishment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a SKU is bought again for one location, and how often that was asked for.
 *
 * @param terms null once it is not bought again by itself any more
 * @param count how many drafts were asked for: the number of the last one
 * @param declined true when a person has said no to it, until there is enough again
 * @param refused true when it could not be drafted, until there is enough again
 * @param draftedAt when the last one was asked for
 */
public record Need(
        @Nullable Replenishment terms,
        long count,
        boolean declined,
        boolean refused,
        @Nullable Instant draftedAt) {

    /** Nobody has said how it is bought again. */
    public static final Need NONE = new Need(null, 0, false, false, null);

    /** What was said before does not count any more. */
    Need agreed(@Nullable Replenishment now) {
        return new Need(now, count, false, false, draftedAt);
    }

    Need drafted(Instant at) {
        return new Need(terms, count + 1, false, false, at);
    }

    Need declinedNow() {
        return new Need(terms, count, true, refused, draftedAt);
    }

    Need refusedNow() {
        return new Need(terms, count, declined, true, draftedAt);
    }

    /** There is enough: whoever said no did not say it of the next need. */
    Need met() {
        return new Need(terms, count, false, false, draftedAt);
    }

    /** True while nothing is drafted though there is not enough. */
    public boolean rests() {
        return declined || refused;
    }
}
