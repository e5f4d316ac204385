package io.stockbook.domain.order;

import io.stockbook.messages.order.Handling;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far one allocation of an order has come; each step is behind the one before. */
public enum Step {
    /** Promised by a stock item. */
    ALLOCATED,
    /** Handed to the warehouse floor. */
    RELEASED,
    /** Taken from its place. */
    PICKED,
    /** Gone to the customer; nothing takes it back. */
    SHIPPED;

    /** The step as it stands in a sentence. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From where an order ships: one that left long ago is released and picked by nobody. */
    static Set<Step> shippable(Handling handling) {
        return handling == Handling.ALREADY_SHIPPED
                ? EnumSet.of(ALLOCATED, RELEASED, PICKED)
                : EnumSet.of(PICKED);
    }
}
