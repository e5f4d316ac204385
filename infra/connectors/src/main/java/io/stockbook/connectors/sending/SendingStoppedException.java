package io.stockbook.connectors.sending;

import io.stockbook.messages.Refusal;

/** A plan cannot go on: the ledger refused what must hold, or could not be reached for too long. */
public final class SendingStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stops with a sentence of the caller's. */
    public SendingStoppedException(String sentence) {
        super(sentence);
    }

    SendingStoppedException(Step step, Throwable failure) {
        super(
                "%s: %s was not answered: %s"
                        .formatted(step.origin(), name(step), failure.getMessage()),
                failure);
    }

    static SendingStoppedException refused(Step step, Refusal refusal) {
        return new SendingStoppedException(
                "%s: %s was refused with %s: %s"
                        .formatted(step.origin(), name(step), refusal.code(), refusal.sentence()));
    }

    private static String name(Step step) {
        return step.command().getClass().getSimpleName() + " to " + step.command().target();
    }
}
