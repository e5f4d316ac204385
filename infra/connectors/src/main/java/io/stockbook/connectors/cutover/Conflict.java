package io.stockbook.connectors.cutover;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What a cutover cannot do as things stand. */
final class Conflict {

    private Conflict() {}

    static ProblemException of(String code, String sentence) {
        return new ProblemException(Problem.of(HttpStatus.CONFLICT, code, sentence));
    }

    static ProblemException wrongState(String sentence) {
        return of("WRONG_STATE", sentence);
    }
}
