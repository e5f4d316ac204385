package io.stockbook.messages.returns;

/** In which condition something came back, as whoever unpacked it says. The list is closed. */
public enum ReturnCondition {
    UNOPENED,
    /** Opened, and as good as new. */
    OPENED,
    USED,
    DAMAGED,
    /** Something of it is missing. */
    INCOMPLETE,
    /** Nobody has looked yet. */
    UNKNOWN
}
