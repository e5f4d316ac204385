package io.stockbook.connectors.csv;

import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was counted, for counts that are planned. */
final class CountsTable implements ImportedTable<CountsTable.Line> {

    private static final CsvTable TABLE =
            new CsvTable(
                    "counts",
                    List.of(
                            CsvColumn.required("count", "C-2026-11"),
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.required("counted", "118"),
                            CsvColumn.optional("counter", "badge-17")));

    /** So many units of a SKU. */
    record Line(long row, CountNumber count, @Nullable String counter, CountedUnits units) {}

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Line line(CsvRow row) {
        Sku sku = row.as("sku", Sku::new);
        row.whole("counted");
        return new Line(
                row.number(),
                row.as("count", CountNumber::new),
                row.optional("counter"),
                row.as("counted", text -> new CountedUnits(sku, Long.parseLong(text))));
    }

    @Override
    public String document(CsvRow row) {
        return row.optional("count") + "\n" + row.optional("counter");
    }

    @Override
    public int mostLines() {
        return CountCommand.MOST_AT_ONCE;
    }

    /** One report is about so many lines only, and the same may be counted again. */
    @Override
    public boolean standsOnce() {
        return false;
    }

    @Override
    public Entry entry(ImportRequest request, List<Line> lines) {
        Line first = lines.getFirst();
        CountId count = new CountId(request.owner(), first.count());
        List<Reference> needs = new ArrayList<>();
        needs.add(Reference.count(first.row(), "count", count));
        lines.forEach(
                line ->
                        needs.add(
                                Reference.item(
                                        line.row(),
                                        "sku",
                                        new CatalogItemId(request.owner(), line.units().sku()))));
        return new Entry(
                first.row(),
                List.of(
                        Ask.of(
                                new ReportCounts(
                                        count,
                                        lines.stream().map(Line::units).toList(),
                                        first.counter(),
                                        request.evidence()))),
                needs,
                null);
    }
}
