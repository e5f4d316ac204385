package io.stockbook.connectors.cutover;

import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/cutovers/{cutover}}: how far a cutover is. */
@RestController
final class CutoverProgressEndpoint {

    private final CutoverProgressRows progress;

    CutoverProgressEndpoint(CutoverProgressRows progress) {
        this.progress = progress;
    }

    @GetMapping("/v1/cutovers/{cutover}")
    @Scope(CutoverScopes.CUTOVER_WRITE)
    @Operation(summary = "How far the booking of a cutover is")
    CutoverProgress cutoverProgress(CutoverCall call) {
        return progress.of(call.cutover())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "NOT_FOUND",
                                                "Cutover %s has not begun."
                                                        .formatted(call.cutover().number()))));
    }
}
