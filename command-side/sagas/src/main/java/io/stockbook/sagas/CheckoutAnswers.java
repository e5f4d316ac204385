package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.eventcatalog.CanonicalCommand;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.Submission;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What was answered to each call of a checkout: {@code ledger.checkout_answer}. */
final class CheckoutAnswers {

    /** What is stored of an answer: a refusal has no moment. */
    private record Said(
            long version, long position, @Nullable Instant recordedAt, @Nullable Refusal refusal) {

        static Said of(Answer answer) {
            return switch (answer) {
                case Answer.Accepted yes ->
                        new Said(yes.version(), yes.position(), yes.recordedAt(), null);
                case Answer.Refused no -> new Said(no.version(), 0, null, no.refusal());
            };
        }

        Answer again(String stream) {
            return refusal == null
                    ? new Answer.Accepted(
                            stream, version, position, Objects.requireNonNull(recordedAt), true)
                    : new Answer.Refused(stream, version, refusal, true);
        }
    }

    private final DSLContext dsl;

    CheckoutAnswers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The answer that this call got before; the same id with another body is refused. */
    Optional<Answer> known(Submission submission) {
        return dsl.fetchOptional(
                        """
                        SELECT hash, answer::text AS answer FROM ledger.checkout_answer
                        WHERE command = {0}
                        """,
                        val(submission.id().value()))
                .map(row -> again(submission, row));
    }

    private static Answer again(Submission submission, Record row) {
        String stream = submission.command().target().key();
        byte[] hash = CanonicalCommand.hash(submission);
        return Arrays.equals(row.get("hash", byte[].class), hash)
                ? LedgerJson.read(row.get("answer", String.class), Said.class).again(stream)
                : new Answer.Refused(stream, 0, Refusal.keyReused(submission.id()), false);
    }

    /** An answer as it is stored. */
    static String text(Answer answer) {
        return LedgerJson.write(Said.of(answer));
    }
}
