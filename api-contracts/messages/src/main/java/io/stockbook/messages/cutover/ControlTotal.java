package io.stockbook.messages.cutover;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import org.jspecify.annotations.Nullable;

/**
 * One number that two systems have to agree on.
 *
 * @param documents how many, 0 for stock
 * @param units of all of them
 * @param value what all of them are worth, or null when that is nothing
 */
public record ControlTotal(ControlPart of, long documents, long units, @Nullable Money value) {

    /** Checks the numbers. */
    public ControlTotal {
        Require.that(documents >= 0, "documents must not be negative");
        Require.that(units >= 0, "units must not be negative");
        value = value == null || value.minor() == 0 ? null : value;
    }

    /** Nothing of it, and worth nothing. */
    static ControlTotal none(ControlPart of) {
        return new ControlTotal(of, 0, 0, null);
    }

    boolean isNothing() {
        return documents == 0 && units == 0 && value == null;
    }

    /** The numbers in words. */
    String words() {
        String worth =
                value == null
                        ? ""
                        : ", worth %d of %s in minor units"
                                .formatted(value.minor(), value.currency());
        return documents == 0
                ? "%d units%s".formatted(units, worth)
                : "%d documents of %d units%s".formatted(documents, units, worth);
    }
}
