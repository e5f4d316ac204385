package io.stockbook.connectors.csv;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.ClassifyItem;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SKUs: a new one is registered, a known one gets this name and class, and aliases are added. */
final class CatalogTable implements ImportedTable<CatalogTable.Line> {

    private static final int MOST_ALIASES = 1_000;
    private static final CsvTable TABLE =
            new CsvTable(
                    "catalog",
                    List.of(
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.required("name", "Kettle, 1.7 l"),
                            CsvColumn.optional("unit", "each"),
                            CsvColumn.optional("tracking", "NONE"),
                            CsvColumn.optional("abcClass", "A"),
                            CsvColumn.optional("aliasSource", "channel:web"),
                            CsvColumn.optional("alias", "kettle-17")));

    /** A SKU, with one of its aliases if it has any. */
    record Line(long row, Item item, @Nullable String source, @Nullable String alias) {}

    /** What each row of a SKU says again. */
    record Item(
            Sku sku, String name, String unit, Tracking tracking, @Nullable AbcClass abcClass) {}

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Line line(CsvRow row) {
        if (row.has("aliasSource") != row.has("alias")) {
            throw new CsvMistake(
                    row.number(), "alias", "an alias has a source, and a source an alias");
        }
        String unit = row.optional("unit");
        return new Line(
                row.number(),
                new Item(
                        row.as("sku", Sku::new),
                        row.text("name"),
                        unit == null ? "each" : unit,
                        row.word("tracking", Tracking.class, Tracking.NONE),
                        row.word("abcClass", AbcClass.class)),
                row.optional("aliasSource"),
                row.optional("alias"));
    }

    @Override
    public String document(CsvRow row) {
        return String.valueOf(row.optional("sku"));
    }

    @Override
    public int mostLines() {
        return MOST_ALIASES;
    }

    @Override
    public Entry entry(ImportRequest request, List<Line> lines) {
        Item said = Rows.same(lines, Line::item, Line::row);
        CatalogItemId item = new CatalogItemId(request.owner(), said.sku());
        List<Ask> asks = new ArrayList<>();
        asks.add(
                Ask.of(
                        new RegisterItem(item, said.name(), said.unit(), said.tracking()),
                        RefusalCode.ALREADY_EXISTS));
        asks.add(Ask.of(new RenameItem(item, said.name())));
        if (said.abcClass() != null) {
            asks.add(Ask.of(new ClassifyItem(item, said.abcClass())));
        }
        for (Line line : lines) {
            if (line.alias() != null) {
                asks.add(
                        Ask.of(
                                new AddAlias(
                                        item,
                                        Objects.requireNonNull(line.source()),
                                        line.alias())));
            }
        }
        return new Entry(lines.getFirst().row(), asks, List.of(), null);
    }
}
