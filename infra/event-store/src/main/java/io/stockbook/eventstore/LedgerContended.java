package io.stockbook.eventstore;

import io.stockbook.messages.NotTaken;
import java.time.Duration;

/** Others kept moving a stream while a command was decided on it; it may be sent again. */
public final class LedgerContended extends RuntimeException implements NotTaken {

    private static final long serialVersionUID = 1L;

    LedgerContended(String stream, int attempts) {
        super("%s moved each of the %d times it was decided on".formatted(stream, attempts));
    }

    @Override
    public Reason reason() {
        return Reason.CONTENDED;
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }
}
