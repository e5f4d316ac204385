package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.OrdersTable;
import io.stockbook.connectors.csv.PurchaseOrdersTable;
import io.stockbook.connectors.csv.StockTable;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a cutover. */
public enum CutoverPart {
    STOCK,
    PURCHASE_ORDERS,
    TRANSFERS,
    ORDERS,
    ALLOCATIONS;

    private static final CsvTable TRANSFERS_TABLE =
            new CsvTable(
                    "transfers",
                    List.of(
                            CsvColumn.required("transfer", "T-17"),
                            CsvColumn.required("from", "LONDON"),
                            CsvColumn.required("to", "YORK"),
                            CsvColumn.required("line", "1"),
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.optional("lot", ""),
                            CsvColumn.required("quantity", "20"),
                            CsvColumn.required("dispatched", "12")));

    private static final CsvTable ALLOCATIONS_TABLE =
            new CsvTable(
                    "allocations",
                    List.of(
                            CsvColumn.required("order", "1001"),
                            CsvColumn.required("line", "1"),
                            CsvColumn.required("location", "LONDON"),
                            CsvColumn.optional("lot", ""),
                            CsvColumn.required("quantity", "2")));

    /**
     * What of the template's stock is promised to its order and transfer, and what is on its way.
     */
    private static final List<List<String>> MORE_STOCK =
            List.of(
                    List.of("LONDON", "KETTLE", "ALLOCATED", "", "10", "14990", "EUR"),
                    List.of("LONDON", "KETTLE", "TRANSIT", "", "12", "17988", "EUR"));

    /** A file to begin with; those of all parts are the books of one small shop. */
    String template() {
        return switch (this) {
            case STOCK -> table().template(MORE_STOCK);
            case PURCHASE_ORDERS, TRANSFERS, ORDERS, ALLOCATIONS -> table().template();
        };
    }

    /** Its columns. */
    CsvTable table() {
        return switch (this) {
            case STOCK -> new StockTable().table();
            case PURCHASE_ORDERS -> PurchaseOrdersTable.columns();
            case TRANSFERS -> TRANSFERS_TABLE;
            case ORDERS -> new OrdersTable().table();
            case ALLOCATIONS -> ALLOCATIONS_TABLE;
        };
    }

    /** Its name in addresses. */
    String word() {
        return table().name();
    }

    /** The part of this name, if there is one. */
    static Optional<CutoverPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
