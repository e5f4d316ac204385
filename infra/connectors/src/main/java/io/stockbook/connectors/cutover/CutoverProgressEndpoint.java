package io.stockbook.connectors.cutover;

import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/cutovers/{cutover}}: what there is of a cutover, and how far it is. */
@RestController
final class CutoverProgressEndpoint {

    private final CutoverProgressRows progress;
    private final CutoverFiles files;

    CutoverProgressEndpoint(CutoverProgressRows progress, CutoverFiles files) {
        this.progress = progress;
        this.files = files;
    }

    @GetMapping("/v1/cutovers/{cutover}")
    @Scope(CutoverScopes.CUTOVER_WRITE)
    @Operation(summary = "Which files of a cutover have come, and how far its booking is")
    CutoverStanding cutoverProgress(CutoverCall call) {
        List<KeptFile> kept = files.kept(call.cutover());
        String number = call.cutover().number().value();
        return progress.of(call.cutover())
                .map(run -> CutoverStanding.of(run, kept))
                .or(() -> Optional.of(CutoverStanding.notBegun(number, kept)))
                .filter(there -> there.startedAt() != null || !kept.isEmpty())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "NOT_FOUND",
                                                "No file of cutover %s has come."
                                                        .formatted(number))));
    }
}
