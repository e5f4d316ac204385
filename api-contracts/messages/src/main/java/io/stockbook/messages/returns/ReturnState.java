package io.stockbook.messages.returns;

/** Where a whole return stands. */
public enum ReturnState {
    /** Agreed to; nothing is back. */
    AUTHORIZED,
    /** Some of it is back, or all. */
    RECEIVED,
    /** Nothing more is expected; what comes nevertheless is recorded and opens it again. */
    CLOSED,
    /** It does not take place. */
    CANCELLED;

    /** True when nothing is expected any more. */
    public boolean isEnded() {
        return this == CLOSED || this == CANCELLED;
    }
}
