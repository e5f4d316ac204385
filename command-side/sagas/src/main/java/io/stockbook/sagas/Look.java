package io.stockbook.sagas;

import io.stockbook.messages.stock.Rank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A look at those that wait for one thing, as far as there is enough of it for them.
 *
 * @param turn that goes on, or null for a look from the first on
 */
record Look(Turn.Thing thing, @Nullable Turn turn, long there) {

    private @Nullable Rank after() {
        return turn == null ? null : turn.last();
    }

    @Nullable Integer priority() {
        Rank after = after();
        return after == null ? null : after.priority();
    }

    @Nullable String promised() {
        Rank after = after();
        return after == null ? null : Objects.toString(after.promised(), null);
    }

    @Nullable Long position() {
        Rank after = after();
        return after == null ? null : after.position();
    }
}
