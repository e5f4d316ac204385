package io.stockbook.messages;

/** Every reason the ledger can have to say no, in the order in which they are checked. */
public enum RefusalCode {
    /** The idempotency key was used before, for another body. */
    KEY_REUSED,
    /** The same command is being decided right now, or another one of the same checkout. */
    IN_FLIGHT,
    /** The stream has moved on since the version the sender expects. */
    STALE_VERSION,
    /** What the command is about exists already. */
    ALREADY_EXISTS,
    /** There is no such order. */
    UNKNOWN_ORDER,
    /** There is no such count. */
    UNKNOWN_COUNT,
    /** There is no such purchase order or blind receipt. */
    UNKNOWN_PURCHASE_ORDER,
    /** The document has no such line. */
    UNKNOWN_LINE,
    /** The purchase order has no such receipt, or the receipt no such line. */
    UNKNOWN_RECEIPT,
    /** There is no such channel. */
    UNKNOWN_CHANNEL,
    /** There is no such location. */
    UNKNOWN_LOCATION,
    /** There is no such carrier. */
    UNKNOWN_CARRIER,
    /** There is no such item in the catalog. */
    UNKNOWN_ITEM,
    /** There is no such exception. */
    UNKNOWN_EXCEPTION,
    /** The stock item has no such open allocation. */
    UNKNOWN_ALLOCATION,
    /** The stock item has no such queued demand. */
    UNKNOWN_DEMAND,
    /** There is no such shipment, or the stock item remembers it no longer. */
    UNKNOWN_SHIPMENT,
    /** There is no such transfer. */
    UNKNOWN_TRANSFER,
    /** There is no such return. */
    UNKNOWN_RETURN,
    /** There is no such work order. */
    UNKNOWN_WORK_ORDER,
    /** The aggregate is not in a state in which this can be done. */
    WRONG_STATE,
    /** The line of the count was begun, and its stock item has not opened it yet. */
    LINE_NOT_OPEN,
    /** The order is blocked. */
    ORDER_BLOCKED,
    /** What was scanned is not what was to be picked. */
    WRONG_ITEM,
    /** These lines cannot become each other by this kind of work. */
    WRONG_LINES,
    /** Somebody else counts at the location; or nobody else does, and a snapshot is none of it. */
    WRONG_CUSTODY,
    /** These two statuses have no movement between them. */
    WRONG_STATUS,
    /** The reason code does not fit this movement. */
    WRONG_REASON,
    /** What was read or booked does not come to the old system's totals. */
    TOTALS_DIFFER,
    /** Selling from this stock item is suspended. */
    SELLING_SUSPENDED,
    /** More is asked than can be promised. */
    INSUFFICIENT_STOCK,
    /** More is asked than the status or the allocation holds. */
    INSUFFICIENT_QUANTITY,
    /** A limit of the ledger would be passed. */
    LIMIT_REACHED
}
