package io.stockbook.commandapi.rest;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How the ledger's answers look on the wire. */
final class Reply {

    /** The header that marks an answer given before. */
    static final String REPLAYED = "Idempotency-Replayed";

    private Reply() {}

    static ResponseEntity<AcceptedCommand> accepted(Answer.Accepted answer) {
        return tagged(ResponseEntity.ok(), answer).body(AcceptedCommand.of(answer, null));
    }

    static ResponseEntity<AcceptedCommand> allocated(
            Answer.Accepted answer, AllocationId allocation) {
        return tagged(ResponseEntity.ok(), answer).body(AcceptedCommand.of(answer, allocation));
    }

    static ResponseEntity<AcceptedCommand> created(Answer.Accepted answer, URI address) {
        return tagged(ResponseEntity.created(address), answer)
                .body(AcceptedCommand.of(answer, null));
    }

    static ProblemException refused(Answer.Refused answer) {
        Refusal refusal = answer.refusal();
        ProblemException problem =
                new ProblemException(
                                Problem.of(
                                        RefusalStatus.of(refusal.code()),
                                        refusal.code().name(),
                                        refusal.sentence(),
                                        refusal.numbers()))
                        .repeatable()
                        .with(HttpHeaders.ETAG, EntityTag.of(answer.version()));
        return answer.replayed() ? problem.with(REPLAYED, "true") : problem;
    }

    private static ResponseEntity.BodyBuilder tagged(
            ResponseEntity.BodyBuilder reply, Answer.Accepted answer) {
        ResponseEntity.BodyBuilder tagged = reply.eTag(EntityTag.of(answer.version()));
        return answer.replayed() ? tagged.header(REPLAYED, "true") : tagged;
    }
}
