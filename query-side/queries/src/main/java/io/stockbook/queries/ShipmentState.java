package io.stockbook.queries;

/** Where a shipment is: what a list of shipments is asked for. */
public enum ShipmentState {
    CREATED,
    DISPATCHED,
    ACCEPTED,
    IN_TRANSIT,
    EXCEPTION,
    DELIVERED,
    RETURNED,
    VOID
}
