package io.stockbook.connectors.csv;

import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/csv/purchase-orders}: purchase orders, from a file. */
@RestController
final class ImportPurchaseOrdersEndpoint {

    private final CsvImports imports;
    private final KnownAliases aliases;

    ImportPurchaseOrdersEndpoint(CsvImports imports, KnownAliases aliases) {
        this.imports = imports;
        this.aliases = aliases;
    }

    @PostMapping(path = "/v1/csv/purchase-orders", consumes = CsvRest.CSV)
    @Scope(CsvScopes.PURCHASE_ORDERS)
    @Operation(summary = "Place purchase orders from a CSV file")
    ImportReport importPurchaseOrders(ImportRequest request, InputStream body)
            throws IOException, InterruptedException {
        return imports.run(new PurchaseOrdersTable(aliases), request, body);
    }

    @GetMapping(path = "/v1/csv/purchase-orders/template", produces = CsvRest.CSV)
    @Scope(CsvScopes.PURCHASE_ORDERS)
    @Operation(summary = "A file to begin with: the columns, and a row to be overwritten")
    String templatePurchaseOrders() {
        return PurchaseOrdersTable.columns().template();
    }
}
