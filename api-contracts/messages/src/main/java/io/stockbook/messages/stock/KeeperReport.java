package io.stockbook.messages.stock;

/** What a keeper reports of goods in their custody, besides receipts, sales and transfers. */
public enum KeeperReport {
    /** They cannot find units that could be sold. */
    LOST,
    /** They have found units again, or for the first time. */
    FOUND,
    /** Units that could be sold cannot be any more. */
    DAMAGED,
    /** Damaged units can be sold again. */
    RESTORED,
    /** They have thrown units away: damaged ones, as far as there are any. */
    DISPOSED,
    /** A customer brought units back that can be sold again. */
    RETURNED,
    /** A customer brought units back that nobody can sell. */
    RETURNED_DAMAGED
}
