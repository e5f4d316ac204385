package io.stockbook.connectors.csv;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/csv/catalog}: SKUs, from a file. */
@RestController
final class ImportCatalogEndpoint {

    private static final ImportedTable<?> TABLE = new CatalogTable();

    private final CsvImports imports;

    ImportCatalogEndpoint(CsvImports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/v1/csv/catalog", consumes = CsvRest.CSV)
    @Scope(CsvScopes.CATALOG)
    @Operation(summary = "Add SKUs from a CSV file, or change them")
    ImportReport importCatalog(ImportRequest request, InputStream body)
            throws IOException, InterruptedException {
        return imports.run(TABLE, request, body);
    }

    @GetMapping(path = "/v1/csv/catalog/template", produces = CsvRest.CSV)
    @Scope(CsvScopes.CATALOG)
    @Operation(summary = "A file to begin with: the columns, and a row to be overwritten")
    String templateCatalog() {
        return TABLE.table().template();
    }
}
