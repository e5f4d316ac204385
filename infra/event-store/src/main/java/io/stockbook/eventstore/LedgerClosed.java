package io.stockbook.eventstore;

import io.stockbook.messages.NotTaken;
import java.time.Duration;

/** This process is ending and takes no more commands; send it again to the next one. */
public final class LedgerClosed extends RuntimeException implements NotTaken {

    private static final long serialVersionUID = 1L;

    LedgerClosed() {
        super("the ledger is closing and takes no more commands");
    }

    @Override
    public Reason reason() {
        return Reason.CLOSING;
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
