package io.stockbook.messages.catalog;

/** How closely units of a SKU are told apart. */
public enum Tracking {
    /** Not at all. */
    NONE,
    /** By lot: every movement names one. */
    LOT,
    /** By serial number, at shipment and return. */
    SERIAL
}
