package io.stockbook.connectors.csv;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opening balances of stock items to which nothing has happened yet. */
public final class StockTable implements ImportedTable<StockTable.Line> {

    private static final CsvTable TABLE =
            new CsvTable(
                    "stock",
                    List.of(
                            CsvColumn.required("location", "LONDON"),
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.required("status", "AVAILABLE"),
                            CsvColumn.optional("lot", ""),
                            CsvColumn.required("quantity", "120"),
                            CsvColumn.optional("valueMinor", "179880"),
                            CsvColumn.optional("currency", "EUR")));

    /** So many units in one status of one lot. */
    record Line(
            long row,
            LocationId location,
            Sku sku,
            Status status,
            @Nullable String lot,
            long quantity,
            @Nullable Money value) {}

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Line line(CsvRow row) {
        Status status = row.as("status", StockTable::status);
        return new Line(
                row.number(),
                row.as("location", LocationId::new),
                row.as("sku", Sku::new),
                status,
                row.optional("lot"),
                row.whole("quantity"),
                Rows.money(row, "valueMinor", "currency"));
    }

    @Override
    public String document(CsvRow row) {
        return Stream.of("location", "sku", "status", "lot")
                .map(row::optional)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public int mostLines() {
        return 1;
    }

    @Override
    public boolean namedByDocument() {
        return true;
    }

    @Override
    public Entry entry(ImportRequest request, List<Line> lines) {
        Line line = lines.getFirst();
        StockItemId item = new StockItemId(request.owner(), line.sku(), line.location());
        return new Entry(
                line.row(),
                List.of(
                        Ask.of(
                                new SetOpeningBalance(
                                        item,
                                        line.status(),
                                        line.quantity(),
                                        line.lot(),
                                        line.value(),
                                        request.evidence()))),
                List.of(
                        Reference.location(line.row(), "location", line.location()),
                        Reference.item(
                                line.row(), "sku", new CatalogItemId(request.owner(), line.sku()))),
                item);
    }

    private static Status status(String said) {
        return Stream.of(Status.values())
                .filter(status -> status.unpromised() && status.name().equals(said))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "must be AVAILABLE, HELD, DAMAGED or INSPECTION, not \"%s\""
                                                .formatted(said)));
    }
}
