package io.stockbook.messages.exception;

/** What is wrong, and whose job it is. */
public enum ExceptionType {
    /** A report needed stock that the books did not have. */
    UNRECORDED_STOCK("inventory-control"),
    /** A picker did not find what was promised; a count is due. */
    SHORT_PICK("inventory-control"),
    /** More of a SKU waits for a channel than it may sell beyond the stock. */
    BACKORDER_LIMIT("order-desk"),
    /** A placed order names a channel that is not open. */
    UNKNOWN_CHANNEL("order-desk"),
    /** An order goes elsewhere while its units are on the floor; labels may be printed. */
    ADDRESS_CHANGED("order-desk"),
    /** A process cannot proceed: the ledger refused what it asked for. */
    STEP_REFUSED("order-desk"),
    /** Something keeps a shipment from going on. */
    CARRIER_EXCEPTION("order-desk"),
    /** A shipment came back from its way. */
    RETURNED_TO_SENDER("order-desk"),
    /** A carrier has said nothing of a shipment for too long. */
    CARRIER_SILENT("order-desk"),
    /** An order does not take what its shipment says. */
    SHIPMENT_REFUSED("order-desk");

    private final String ownerRole;

    ExceptionType(String ownerRole) {
        this.ownerRole = ownerRole;
    }

    /** The role whose queue it stands in. */
    public String ownerRole() {
        return ownerRole;
    }
}
