package io.stockbook.messages.custody;

/** How far a snapshot is. */
public enum SnapshotState {
    /** Some of its lines have not been held against the books. */
    OPEN,
    /** Every line has been held against the books, and its difference booked. */
    BOOKED,
    /** A newer one was told of before: nothing comes of it. */
    OUTDATED
}
