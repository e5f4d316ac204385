package io.stockbook.messages.transfer;

/** Where a transfer stands. */
public enum TransferState {
    /** Nothing has left yet. */
    REQUESTED,
    /** Something has left and has neither arrived nor been lost. */
    IN_TRANSIT,
    /** Something has left, and nothing is on its way. */
    ARRIVED,
    /** It was called off before anything left. */
    CANCELLED,
    /** Nothing of it is on its way, and nothing will be. */
    CLOSED;

    /** True when nothing is promised to it any more and nothing of it is on its way. */
    public boolean isEnded() {
        return this == CANCELLED || this == CLOSED;
    }

    /**
     * The state of a transfer that is not closed.
     *
     * @param cancelled whether what had not left was called off
     * @param dispatched what left
     * @param inTransit what is on its way
     */
    public static TransferState open(boolean cancelled, long dispatched, long inTransit) {
        if (dispatched == 0) {
            return cancelled ? CANCELLED : REQUESTED;
        }
        return inTransit > 0 ? IN_TRANSIT : ARRIVED;
    }
}
