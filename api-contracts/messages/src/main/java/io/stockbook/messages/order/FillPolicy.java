package io.stockbook.messages.order;

/** What an order takes while not all of it is there. */
public enum FillPolicy {
    /** Whatever is there, line by line; the rest waits by rank. */
    PARTIAL,
    /** All of it or nothing; it keeps nothing while it waits. */
    SHIP_COMPLETE,
    /** All of it at once, or it is cancelled. */
    FILL_OR_KILL
}
