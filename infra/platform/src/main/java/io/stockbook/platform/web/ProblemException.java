package io.stockbook.platform.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    private boolean repeatable;

    /** Ends it with this one. */
    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** The same with a header more. */
    public ProblemException with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    /** The same, but the body says nothing of this one request: an answer that is repeated. */
    public ProblemException repeatable() {
        repeatable = true;
        return this;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }

    /** When the same request may come again; empty when nobody knows. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    HttpHeaders headers() {
        return headers;
    }
}
