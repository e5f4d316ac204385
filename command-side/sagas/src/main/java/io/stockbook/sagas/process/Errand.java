package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How far an allocation is wanted to go now, and what stands behind that.
 *
 * @param evidence of the pick or shipment, or null for the order's own
 */
public record Errand(Goal goal, @Nullable String shipment, @Nullable Evidence evidence) {

    /** To stay promised until somebody asks for more. */
    public static final Errand KEEP = new Errand(Goal.KEEP, null, null);

    /** To leave at once: it left long ago. */
    public static final Errand SHIP = new Errand(Goal.SHIP, null, null);
}
