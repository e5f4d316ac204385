package io.stockbook.sagas;

import io.stockbook.messages.OutcomeUnknown;
import io.stockbook.messages.id.CheckoutId;

/** A call took so long that another one has changed the checkout meanwhile. */
final class TurnLost extends RuntimeException implements OutcomeUnknown {

    private static final long serialVersionUID = 1L;

    TurnLost(CheckoutId checkout) {
        super("somebody else has changed checkout %s meanwhile".formatted(checkout));
    }
}
