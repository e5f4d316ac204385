package io.stockbook.sagas.process;

import io.stockbook.messages.catalog.Replenishment;
import org.jspecify.annotations.Nullable;

/**
 * How a SKU is bought again for one location, and how often that was asked for.
 *
 * @param terms null once it is not bought again by itself any more
 * @param count how many drafts were asked for: the number of the last one
 * @param declined true when a person has said no to it, until there is enough again
 */
public record Need(@Nullable Replenishment terms, long count, boolean declined) {

    /** Nobody has said how it is bought again. */
    public static final Need NONE = new Need(null, 0, false);

    Need agreed(@Nullable Replenishment now) {
        return new Need(now, count, false);
    }

    Need drafted() {
        return new Need(terms, count + 1, false);
    }

    Need declined(boolean now) {
        return new Need(terms, count, now);
    }
}
