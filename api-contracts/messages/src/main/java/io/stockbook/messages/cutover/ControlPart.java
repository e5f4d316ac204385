package io.stockbook.messages.cutover;

/** What two systems have to agree on. */
public enum ControlPart {
    /** Units that can be sold and are promised to nobody. */
    AVAILABLE,
    /** Units promised to open orders and to transfers that have not left. */
    ALLOCATED,
    HELD,
    DAMAGED,
    INSPECTION,
    /** Units that left for another location and have not arrived. */
    TRANSIT,
    /** Open purchase orders, with the units that have not come. */
    PURCHASE_ORDERS,
    /** Open transfers, with the units that have not arrived. */
    TRANSFERS,
    /** Open orders, with the units that have not shipped. */
    ORDERS
}
