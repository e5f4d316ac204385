package io.stockbook.sagas;

import io.stockbook.messages.OutcomeUnknown;

/** The database went away while a checkout was answered; sending the same call again finds out. */
final class CheckoutLost extends RuntimeException implements OutcomeUnknown {

    private static final long serialVersionUID = 1L;

    CheckoutLost(RuntimeException cause) {
        super(
                "the ledger's database does not answer; send this again to learn what came of it",
                cause);
    }
}
