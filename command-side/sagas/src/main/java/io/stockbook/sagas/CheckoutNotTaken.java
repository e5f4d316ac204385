package io.stockbook.sagas;

import io.stockbook.messages.NotTaken;
import java.time.Duration;

/** The desk has not begun with this call. */
final class CheckoutNotTaken extends RuntimeException implements NotTaken {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private CheckoutNotTaken(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static CheckoutNotTaken busy() {
        return new CheckoutNotTaken(
                "as many checkouts are being changed as may be at once; send this one again later",
                Reason.BUSY);
    }

    static CheckoutNotTaken closing() {
        return new CheckoutNotTaken(
                "the ledger is closing and takes no more checkouts", Reason.CLOSING);
    }

    @Override
    public Reason reason() {
        return reason;
    }

    @Override
    public Duration retryAfter() {
        return switch (reason) {
            case BUSY, CONTENDED -> Duration.ofSeconds(1);
            case CLOSING -> Duration.ofSeconds(5);
        };
    }
}
