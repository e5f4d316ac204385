package io.stockbook.queryapi.webhook;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What cannot be done about an endpoint. */
final class WebhookProblems {

    private WebhookProblems() {}

    static ProblemException notThere(WebhookEndpointId id) {
        return new ProblemException(
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "NOT_FOUND",
                        "There is no endpoint %s.".formatted(id.endpoint())));
    }

    static ProblemException invalid(String sentence) {
        return new ProblemException(Problem.invalid(sentence));
    }

    static ProblemException exists(WebhookEndpointId id) {
        return conflict(
                "ALREADY_EXISTS",
                "There is an endpoint %s already. Whoever lost its secret rotates it."
                        .formatted(id.endpoint()));
    }

    static ProblemException limit(String sentence) {
        return conflict("LIMIT_REACHED", sentence);
    }

    private static ProblemException conflict(String code, String sentence) {
        return new ProblemException(Problem.of(HttpStatus.CONFLICT, code, sentence));
    }
}
