package io.stockbook.connectors.csv;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/csv/counts}: what was counted, from a file. */
@RestController
final class ImportCountsEndpoint {

    private static final ImportedTable<?> TABLE = new CountsTable();

    private final CsvImports imports;

    ImportCountsEndpoint(CsvImports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/v1/csv/counts", consumes = CsvRest.CSV)
    @Scope(CsvScopes.COUNTS)
    @Operation(summary = "Report what was counted from a CSV file")
    ImportReport importCounts(ImportRequest request, InputStream body)
            throws IOException, InterruptedException {
        return imports.run(TABLE, request, body);
    }

    @GetMapping(path = "/v1/csv/counts/template", produces = CsvRest.CSV)
    @Scope(CsvScopes.COUNTS)
    @Operation(summary = "A file to begin with: the columns, and a row to be overwritten")
    String templateCounts() {
        return TABLE.table().template();
    }
}
