package io.stockbook.connectors.csv;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.AliasSource;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.platform.csv.CsvRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a purchase order, by its SKU or by somebody else's code. */
record PurchaseGoods(
        long row,
        PurchaseOrdersTable.Head head,
        int line,
        @Nullable Sku sku,
        @Nullable ItemAlias alias,
        long quantity,
        @Nullable Money value,
        @Nullable LocalDate expected) {

    /** Checks the numbers, so that a wrong one is told with its row. */
    PurchaseGoods {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
        PurchaseLine.checkValue(value);
    }

    static PurchaseGoods of(CsvRow row) {
        PurchaseOrdersTable.Head head = PurchaseOrdersTable.Head.of(row);
        int line = row.as("line", Integer::valueOf);
        return new PurchaseGoods(
                row.number(),
                head,
                line,
                row.has("alias") ? row.optional("sku", Sku::new) : row.as("sku", Sku::new),
                alias(row, head.supplier()),
                row.whole("quantity"),
                Rows.money(row, "valueMinor", "currency"),
                row.optional("expected", LocalDate::parse));
    }

    private static @Nullable ItemAlias alias(CsvRow row, SupplierCode supplier) {
        String said = row.optional("aliasSource");
        String source = said == null ? AliasSource.supplier(supplier) : said;
        return row.optional("alias", code -> new ItemAlias(source, code));
    }

    /** The line, once it is known what it is of. */
    PurchaseLine of(Sku item) {
        return new PurchaseLine(line, item, quantity, value, expected, alias);
    }
}
