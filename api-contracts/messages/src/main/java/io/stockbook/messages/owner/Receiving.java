package io.stockbook.messages.owner;

/** Where goods stand when they come in and nothing is wrong with them. */
public enum Receiving {
    /** On the dock, in INSPECTION, until somebody puts them away. */
    DOCK,
    /** On the shelf, AVAILABLE at once. */
    AVAILABLE
}
