package io.stockbook.domain.transfer;

/** What may still happen to a transfer; what is on its way, its lines know. */
public enum Stage {
    /** Nobody has asked for it. */
    UNKNOWN,
    /** Units may leave. */
    OPEN,
    /** Nothing is to leave any more; what is on its way still arrives. */
    CANCELLED,
    /** It is over. */
    CLOSED
}
