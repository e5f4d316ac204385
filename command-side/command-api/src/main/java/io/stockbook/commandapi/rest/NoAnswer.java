package io.stockbook.commandapi.rest;

import io.stockbook.messages.NotTaken;
import io.stockbook.messages.OutcomeUnknown;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the sender hears when the ledger says neither yes nor no. */
final class NoAnswer {

    private NoAnswer() {}

    static RuntimeException because(Throwable failure) {
        return switch (failure) {
            case NotTaken notTaken -> notTaken(notTaken);
            case CompletionException wrapped when wrapped.getCause() != null ->
                    because(wrapped.getCause());
            case TimeoutException _ -> unknown("The ledger has not answered in time");
            case OutcomeUnknown _ -> unknown("The ledger cannot be reached");
            case RuntimeException defect -> defect;
            default -> new CompletionException(failure);
        };
    }

    private static ProblemException unknown(String why) {
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "OUTCOME_UNKNOWN",
                why
                        + ", and the command may still hold."
                        + " Send the same request with the same key again.",
                Duration.ofSeconds(1));
    }

    private static ProblemException notTaken(NotTaken failure) {
        return switch (failure.reason()) {
            case BUSY ->
                    later(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "OVERLOADED",
                            "More commands wait than the ledger takes; nothing has happened."
                                    + " Send the same request again.",
                            failure.retryAfter());
            case CONTENDED ->
                    later(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "CONTENDED",
                            "Others kept changing the same thing; nothing has happened."
                                    + " Send the same request again.",
                            failure.retryAfter());
            case CLOSING ->
                    later(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "CLOSING",
                            "This server is ending; nothing has happened."
                                    + " Send the same request again.",
                            failure.retryAfter());
        };
    }

    private static ProblemException later(
            HttpStatus status, String code, String sentence, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(Problem.of(status, code, sentence))
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
