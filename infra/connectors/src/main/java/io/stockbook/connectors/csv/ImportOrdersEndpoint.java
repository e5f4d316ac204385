package io.stockbook.connectors.csv;

import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/csv/orders}: orders, from a file. */
@RestController
final class ImportOrdersEndpoint {

    private static final ImportedTable<?> TABLE = new OrdersTable();

    private final CsvImports imports;

    ImportOrdersEndpoint(CsvImports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/v1/csv/orders", consumes = CsvRest.CSV)
    @Scope(CsvScopes.ORDERS)
    @Operation(summary = "Place orders from a CSV file")
    ImportReport importOrders(ImportRequest request, InputStream body)
            throws IOException, InterruptedException {
        return imports.run(TABLE, request, body);
    }

    @GetMapping(path = "/v1/csv/orders/template", produces = CsvRest.CSV)
    @Scope(CsvScopes.ORDERS)
    @Operation(summary = "A file to begin with: the columns, and a row to be overwritten")
    String templateOrders() {
        return TABLE.table().template();
    }
}
