package io.stockbook.connectors.csv;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/csv/movements}: what has moved, from a file. */
@RestController
final class ImportMovementsEndpoint {

    private static final ImportedTable<?> TABLE = new MovementsTable();

    private final CsvImports imports;

    ImportMovementsEndpoint(CsvImports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/v1/csv/movements", consumes = CsvRest.CSV)
    @Scope(CsvScopes.STOCK)
    @Operation(summary = "Report what another system says has moved, from a CSV file")
    ImportReport importMovements(ImportRequest request, InputStream body)
            throws IOException, InterruptedException {
        return imports.run(TABLE, request, body);
    }

    @GetMapping(path = "/v1/csv/movements/template", produces = CsvRest.CSV)
    @Scope(CsvScopes.STOCK)
    @Operation(summary = "A file to begin with: the columns, and a row to be overwritten")
    String templateMovements() {
        return TABLE.table().template();
    }
}
