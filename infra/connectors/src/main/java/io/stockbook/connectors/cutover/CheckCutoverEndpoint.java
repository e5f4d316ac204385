package io.stockbook.connectors.cutover;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/cutovers/{cutover}/check}: the dry run. */
@RestController
final class CheckCutoverEndpoint {

    private final Cutovers cutovers;

    CheckCutoverEndpoint(Cutovers cutovers) {
        this.cutovers = cutovers;
    }

    @PostMapping("/v1/cutovers/{cutover}/check")
    @Scope(CutoverScopes.CUTOVER_WRITE)
    @Operation(summary = "Say what would be booked and whether it agrees; nothing is")
    CutoverReport checkCutover(CutoverCall call, @RequestBody StatedTotals body) {
        return cutovers.check(call.cutover(), body.read());
    }
}
