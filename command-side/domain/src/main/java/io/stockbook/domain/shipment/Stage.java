package io.stockbook.domain.shipment;

/** Where a shipment stands on our side; what its carrier says is its {@link Way}. */
public enum Stage {
    /** Nobody has packed it. */
    UNKNOWN,
    /** Packed; it may be labelled. */
    CREATED,
    /** Handed over. */
    DISPATCHED,
    /** It does not take place. */
    VOID
}
