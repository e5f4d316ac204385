package io.stockbook.connectors.cutover;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/cutovers/{cutover}/files/{part}}: brings one file of the old books. */
@RestController
final class PutCutoverFileEndpoint {

    private final Cutovers cutovers;

    PutCutoverFileEndpoint(Cutovers cutovers) {
        this.cutovers = cutovers;
    }

    @PutMapping(path = "/v1/cutovers/{cutover}/files/{part}", consumes = CutoverRest.CSV)
    @Scope(CutoverScopes.CUTOVER_WRITE)
    @Operation(summary = "Bring one file of the old books, in place of the one before")
    CutoverReport putCutoverFile(CutoverCall call, CutoverPart part, InputStream body)
            throws IOException {
        try (ReceivedFile file = ReceivedFile.of(body)) {
            return cutovers.put(call.cutover(), part, file)
                    .withoutMistakes(
                            cutovers.has(call.cutover(), part)
                                    ? "Nothing is taken of it, and the file that came before stands"
                                    : "Nothing is taken of it");
        }
    }
}
