package io.stockbook.messages;

import java.time.Duration;

/**
 * With this a gateway's future fails when more commands wait than the ledger takes. Nothing has
 * happened; the same submission may be sent again, later.
 */
public final class LedgerOverloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Says after how long it is worth trying again. */
    public LedgerOverloaded(Duration retryAfter) {
        super("more commands wait than the ledger takes");
        this.retryAfter = retryAfter;
    }

    /** After how long it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
