package io.stockbook.eventstore;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;

/**
 * What the gateway itself says no to. Nothing was decided, so no version is known: 0; and nothing
 * is remembered.
 */
final class GatewayRefusals {

    private GatewayRefusals() {}

    /** Whoever creates a document has named it, and knows of no key. */
    static Answer sentBefore(Submission submission, Answer earlier) {
        return earlier instanceof Answer.Accepted && submission.createsDocument()
                ? refused(
                        submission,
                        Refusal.of(
                                RefusalCode.ALREADY_EXISTS,
                                "%s exists already, with another content."
                                        .formatted(submission.command().target().key())))
                : keyReused(submission);
    }

    static Answer keyReused(Submission submission) {
        return refused(submission, Refusal.keyReused(submission.id()));
    }

    static Answer inFlight(Submission submission) {
        return refused(
                submission,
                Refusal.of(
                        RefusalCode.IN_FLIGHT,
                        "Command %s is being decided right now.".formatted(submission.id())));
    }

    private static Answer refused(Submission submission, Refusal refusal) {
        return new Answer.Refused(submission.command().target().key(), 0, refusal, false);
    }
}
