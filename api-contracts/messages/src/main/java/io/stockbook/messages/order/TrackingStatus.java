package io.stockbook.messages.order;

/** How far a carrier has brought a shipment; each is behind the one before. */
public enum TrackingStatus {
    /** The carrier has it. */
    ACCEPTED,
    /** It travels. */
    IN_TRANSIT,
    /** Something keeps it; it may go on. */
    EXCEPTION,
    /** It is at its door. */
    DELIVERED,
    /** It came back. */
    RETURNED;

    /** True when nothing follows. */
    public boolean ended() {
        return this == DELIVERED || this == RETURNED;
    }
}
