package io.stockbook.connectors.cutover;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/cutover-templates/{part}}: a file to begin with. */
@RestController
final class CutoverTemplateEndpoint {

    @GetMapping(path = "/v1/cutover-templates/{part}", produces = CutoverRest.CSV)
    @Scope(CutoverScopes.CUTOVER_WRITE)
    @Operation(summary = "A file to begin with: the columns, and a row to be overwritten")
    String cutoverTemplate(CutoverPart part) {
        return part.template();
    }
}
