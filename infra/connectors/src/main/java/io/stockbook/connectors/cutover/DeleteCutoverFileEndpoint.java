package io.stockbook.connectors.cutover;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /v1/cutovers/{cutover}/files/{part}}: takes one file back. */
@RestController
final class DeleteCutoverFileEndpoint {

    private final Cutovers cutovers;

    DeleteCutoverFileEndpoint(Cutovers cutovers) {
        this.cutovers = cutovers;
    }

    @DeleteMapping("/v1/cutovers/{cutover}/files/{part}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Scope(CutoverScopes.CUTOVER_WRITE)
    @Operation(summary = "Take one file back, while the cutover has not begun")
    void deleteCutoverFile(CutoverCall call, CutoverPart part) {
        cutovers.remove(call.cutover(), part);
    }
}
