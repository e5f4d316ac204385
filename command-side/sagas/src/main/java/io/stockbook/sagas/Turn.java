package io.stockbook.sagas;

import io.stockbook.messages.stock.Rank;
import org.jspecify.annotations.Nullable;

/**
 * How far those that wait for one thing have been looked at, by their rank.
 *
 * @param last of them, or null before the first
 * @param asks true when one of them has asked for units: the others go on with the answer
 * @param again true when more has arrived since: after the last one the first has its turn again
 */
record Turn(Thing thing, @Nullable Rank last, boolean asks, boolean again) {

    /**
     * What somebody waits for.
     *
     * @param location where, or the empty text when it may be anywhere
     */
    record Thing(OwnedSku sku, String location) {}

    /** After this one; from the first on after null. */
    static Turn after(Thing thing, @Nullable Rank last) {
        return new Turn(thing, last, false, false);
    }

    Turn asking(boolean now) {
        return new Turn(thing, last, now, again);
    }

    Turn againNow() {
        return new Turn(thing, last, asks, true);
    }

    Turn upTo(Rank next) {
        return new Turn(thing, next, asks, again);
    }
}
