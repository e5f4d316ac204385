package io.stockbook.messages.shipment;

import io.stockbook.messages.order.TrackingStatus;

/** Where a shipment is. */
public enum ShipmentState {
    /** Its packages are packed and still here. */
    CREATED,
    /** It has left; its carrier has not said so yet. */
    DISPATCHED,
    ACCEPTED,
    IN_TRANSIT,
    EXCEPTION,
    DELIVERED,
    RETURNED,
    /** It never left and never will. */
    VOID;

    /** Where it is by what its carrier says. */
    public static ShipmentState reported(TrackingStatus status) {
        return switch (status) {
            case ACCEPTED -> ACCEPTED;
            case IN_TRANSIT -> IN_TRANSIT;
            case EXCEPTION -> EXCEPTION;
            case DELIVERED -> DELIVERED;
            case RETURNED -> RETURNED;
        };
    }

    /** True when it is where it stays. */
    public boolean isEnded() {
        return switch (this) {
            case DELIVERED, RETURNED, VOID -> true;
            case CREATED, DISPATCHED, ACCEPTED, IN_TRANSIT, EXCEPTION -> false;
        };
    }
}
