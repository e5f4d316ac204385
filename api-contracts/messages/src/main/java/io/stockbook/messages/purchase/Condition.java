package io.stockbook.messages.purchase;

/** How goods came in. */
public enum Condition {
    /** Nothing is wrong with them, as far as one can see. */
    GOOD,
    DAMAGED,
    /** To be kept apart until somebody has decided. */
    HELD
}
