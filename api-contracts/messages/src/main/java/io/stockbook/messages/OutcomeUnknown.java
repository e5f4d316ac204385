package io.stockbook.messages;

/**
 * An exception that is also this says that the ledger could not be reached: the command may hold or
 * not. Sending the same submission again finds out, and never makes it hold twice.
 */
public interface OutcomeUnknown {}
