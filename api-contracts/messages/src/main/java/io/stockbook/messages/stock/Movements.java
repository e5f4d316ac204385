package io.stockbook.messages.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write the movements of one event. */
final class Movements {

    private Movements() {}

    static List<Movement> none() {
        return List.of();
    }

    static List<Movement> one(Status from, Status to, long quantity, @Nullable String lot) {
        return quantity == 0 ? List.of() : List.of(new Movement(from, to, quantity, lot));
    }

    /** Into the status when the change is positive, out of it when negative. */
    static List<Movement> signed(Status edge, Status inside, long change, @Nullable String lot) {
        return change > 0
                ? one(edge, inside, change, lot)
                : one(inside, edge, Math.negateExact(change), lot);
    }
}
