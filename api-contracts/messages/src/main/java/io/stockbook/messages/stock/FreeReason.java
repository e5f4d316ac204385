package io.stockbook.messages.stock;

/** Why units promised to somebody went back to AVAILABLE. */
public enum FreeReason {
    /** The order, or its line, is not wanted any more. */
    CANCELLED,
    /** The reservation's time is over. */
    EXPIRED,
    /** Its order was blocked for too long. */
    BLOCKED,
    /** The line is served from another location. */
    RE_SOURCED,
    /** A report needed the units, and this allocation ranked last. */
    OUTRANKED,
    /** A count or an adjustment left less than was promised. */
    SHORTAGE
}
