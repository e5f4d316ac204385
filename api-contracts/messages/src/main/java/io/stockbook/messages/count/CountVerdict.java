package io.stockbook.messages.count;

/** What a count makes of a variance. */
public enum CountVerdict {
    /** It is booked. */
    ACCEPT,
    /** The line is counted again. */
    RECOUNT,
    /** Somebody has to approve it. */
    APPROVAL
}
