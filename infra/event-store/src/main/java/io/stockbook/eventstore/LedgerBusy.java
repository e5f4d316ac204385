package io.stockbook.eventstore;

import io.stockbook.messages.NotTaken;
import java.time.Duration;

/** More commands are waiting than the ledger lets wait; this one was not taken, send it later. */
public final class LedgerBusy extends RuntimeException implements NotTaken {

    private static final long serialVersionUID = 1L;

    LedgerBusy(int waiting) {
        super("%d commands are waiting already; send this one again later".formatted(waiting));
    }

    @Override
    public Reason reason() {
        return Reason.BUSY;
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }
}
