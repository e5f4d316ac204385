package io.stockbook.connectors.cutover;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/cutovers/{cutover}/start}: moves in, if all agrees. */
@RestController
final class StartCutoverEndpoint {

    private final CutoverStart cutovers;

    StartCutoverEndpoint(CutoverStart cutovers) {
        this.cutovers = cutovers;
    }

    @PostMapping("/v1/cutovers/{cutover}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Scope(CutoverScopes.CUTOVER_WRITE)
    @Operation(summary = "Book all of it, if all of it agrees; or go on with it")
    CutoverReport startCutover(CutoverCall call, @RequestBody StatedTotals body) {
        return cutovers.start(call, body.read()).withoutMistakes();
    }
}
