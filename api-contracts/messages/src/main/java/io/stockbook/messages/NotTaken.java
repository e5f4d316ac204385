package io.stockbook.messages;

import java.time.Duration;

/**
 * An exception that is also this says that nothing has happened: the ledger did not take the
 * command, and the same submission may be sent again.
 */
public interface NotTaken {

    /** Why the ledger did not take it. */
    Reason reason();

    /** After how long it is worth trying again. */
    Duration retryAfter();

    /** Why a command was not taken. */
    enum Reason {
        /** More commands wait than the ledger lets wait. */
        BUSY,
        /** Others kept moving the stream while the command was decided on it. */
        CONTENDED,
        /** This process is ending. */
        CLOSING
    }
}
