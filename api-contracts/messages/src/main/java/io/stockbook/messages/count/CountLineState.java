package io.stockbook.messages.count;

/** How far one line of a count is. */
public enum CountLineState {
    /** Nobody has begun. */
    PLANNED,
    /** Somebody is about to count; its stock item has yet to say from where in the ledger on. */
    OPENING,
    /** Somebody counts. */
    COUNTING,
    /** Somebody has counted; the stock item says what that comes to. */
    COUNTED,
    /** It is too far off, and counted again. */
    RECOUNT,
    /** It is too far off, and somebody has to approve it. */
    AWAITING_APPROVAL,
    /** It is believed, and being booked. */
    ACCEPTED,
    /** The books say what was counted. */
    BOOKED,
    /** Nothing comes of it. */
    DROPPED;

    /** True when nothing more becomes of the line. */
    public boolean isEnded() {
        return this == BOOKED || this == DROPPED;
    }

    /** True while the stock item has the line's count open or is to, and nobody believes it yet. */
    public boolean isUndecided() {
        return this == OPENING || this == COUNTING || this == COUNTED || this == AWAITING_APPROVAL;
    }

    /** True when nobody counts it any more, so that everybody may know what is expected. */
    public boolean isDecided() {
        return switch (this) {
            case AWAITING_APPROVAL, ACCEPTED, BOOKED, DROPPED -> true;
            case PLANNED, OPENING, COUNTING, COUNTED, RECOUNT -> false;
        };
    }
}
