package io.stockbook.messages.count;

/** Whether a count still goes on. */
public enum CountState {
    OPEN,
    CLOSED,
    CANCELLED
}
