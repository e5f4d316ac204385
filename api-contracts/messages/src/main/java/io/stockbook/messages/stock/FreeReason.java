package io.stockbook.messages.stock;

/** Why units promised to somebody went back to AVAILABLE. */
public enum FreeReason {
    /** The order, or its line, is not wanted any more. */
    CANCELLED(false),
    /** The reservation's time is over. */
    EXPIRED(true),
    /** Its checkout keeps other units now, or none. */
    CHECKOUT_CHANGED(true),
    /** Its order was blocked for too long. */
    BLOCKED(false),
    /** The line is served from another location. */
    RE_SOURCED(false),
    /** A report needed the units, and this allocation ranked last. */
    OUTRANKED(false),
    /** A count or an adjustment left less than was promised. */
    SHORTAGE(false);

    private final boolean ofReservations;

    FreeReason(boolean ofReservations) {
        this.ofReservations = ofReservations;
    }

    /** True when only a reservation goes back for it: its order may have been placed meanwhile. */
    public boolean ofReservations() {
        return ofReservations;
    }
}
