package io.stockbook.application.torture.client;

/** How one attempt ended, as far as its client can know. */
public enum Outcome {
    /** The ledger has said yes. */
    OK,
    /** The ledger has said no, and will say so again. */
    REFUSED,
    /** Nobody has said anything, or that it is not known: it may have happened, or may yet. */
    UNKNOWN,
    /** It was said that nothing has happened. */
    NOT_TAKEN,
    /** It was said that the same command is being decided. */
    IN_FLIGHT,
    /** It was said that the key, or the document, belongs to another body. */
    KEY_REUSED,
    /** The request was not understood: a mistake of the torture itself. */
    MISTAKE;

    /** True for an answer that holds for ever. */
    public boolean acknowledged() {
        return this == OK || this == REFUSED;
    }
}
