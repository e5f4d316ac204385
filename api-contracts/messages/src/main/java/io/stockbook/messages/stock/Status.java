package io.stockbook.messages.stock;

/** In which of a stock item's balances a unit stands, or at which of its edges. */
public enum Status {
    /** Sellable and not promised. */
    AVAILABLE(true),
    /** Promised to a line of an order, transfer or work order, or reserved for a checkout. */
    ALLOCATED(true),
    /** Taken from its place for what it is promised to. */
    PICKED(true),
    /** Here, but not to be sold: quality, expiry, missing. */
    HELD(true),
    /** Here, and broken. */
    DAMAGED(true),
    /** Here, and not yet looked at. */
    INSPECTION(true),
    /** Where receipts come from. */
    SUPPLIER(false),
    /** Where shipments and sales go to. */
    CUSTOMER(false),
    /** Between two locations. */
    TRANSIT(false),
    /** Where losses go to, and found stock comes from. */
    SHRINKAGE(false),
    /** Thrown away on purpose. */
    SCRAP(false),
    /** Being made into something else. */
    CONVERSION(false),
    /** Where the balances of the cutover come from. */
    OPENING(false);

    private final boolean inside;

    Status(boolean inside) {
        this.inside = inside;
    }

    /** True for the six balances that make up what is on hand. */
    public boolean inside() {
        return inside;
    }

    /** True for the four balances that nobody was promised. */
    public boolean unpromised() {
        return inside && this != ALLOCATED && this != PICKED;
    }
}
