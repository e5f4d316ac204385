package io.stockbook.connectors.reconciliation;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What somebody named and nobody knows. */
final class NoSuchThing {

    private NoSuchThing() {}

    static ProblemException named(Object name) {
        return because("There is no %s.".formatted(name));
    }

    static ProblemException because(String sentence) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", sentence));
    }
}
