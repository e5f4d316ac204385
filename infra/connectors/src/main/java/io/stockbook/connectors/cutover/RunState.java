package io.stockbook.connectors.cutover;

/** How the booking of a cutover goes. */
public enum RunState {
    /** Files have come, and nothing is booked. */
    NOT_BEGUN,
    /** Its rows are being sent. */
    RUNNING,
    /** A row was not taken, or the ledger could not be reached: start it again. */
    STOPPED,
    /** All of it is booked. */
    FINISHED
}
