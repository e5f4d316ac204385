package io.stockbook.connectors.csv;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/csv/stock}: opening balances, from a file. */
@RestController
final class ImportStockEndpoint {

    private static final ImportedTable<?> TABLE = new StockTable();

    private final CsvImports imports;

    ImportStockEndpoint(CsvImports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/v1/csv/stock", consumes = CsvRest.CSV)
    @Scope(CsvScopes.STOCK)
    @Operation(summary = "Set opening balances from a CSV file")
    ImportReport importStock(ImportRequest request, InputStream body)
            throws IOException, InterruptedException {
        return imports.run(TABLE, request, body);
    }

    @GetMapping(path = "/v1/csv/stock/template", produces = CsvRest.CSV)
    @Scope(CsvScopes.STOCK)
    @Operation(summary = "A file to begin with: the columns, and a row to be overwritten")
    String templateStock() {
        return TABLE.table().template();
    }
}
