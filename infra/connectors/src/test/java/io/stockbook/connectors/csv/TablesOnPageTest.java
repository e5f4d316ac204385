package io.stockbook.connectors.csv;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TablesOnPageTest {

    @Test
    void theReferenceHasEveryColumn() throws IOException {
        for (ImportedTable<?> table :
                List.of(
                        new CatalogTable(),
                        new StockTable(),
                        new CountsTable(),
                        new OrdersTable(),
                        new PurchaseOrdersTable(
                                () -> {
                                    throw new AssertionError("no row names a code");
                                }),
                        new MovementsTable(),
                        new SnapshotsTable())) {
            ColumnsOnPage.are(table.table());
        }
    }
}
