package io.stockbook.connectors.csv;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Purchase orders: one row for each line, and each repeats what is said of the purchase order. */
public final class PurchaseOrdersTable implements ImportedTable<PurchaseOrdersTable.Line> {

    private static final CsvTable TABLE =
            new CsvTable(
                    "purchase-orders",
                    List.of(
                            CsvColumn.required("purchaseOrder", "PO-1"),
                            CsvColumn.required("supplier", "ACME"),
                            CsvColumn.optional("terms", "AT_DOCK"),
                            CsvColumn.optional("draft", "false"),
                            CsvColumn.optional("document", ""),
                            CsvColumn.required("line", "1"),
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.required("quantity", "500"),
                            CsvColumn.optional("valueMinor", "749500"),
                            CsvColumn.optional("currency", "EUR"),
                            CsvColumn.optional("expected", "2026-12-01"),
                            CsvColumn.optional("location", "")));

    /** One line of a purchase order. */
    public record Line(long row, Head head, PurchaseLine line) {}

    /** What each row of a purchase order says again. */
    public record Head(
            PurchaseOrderNumber number,
            SupplierCode supplier,
            ReceiptTerms terms,
            boolean draft,
            @Nullable LocationId location,
            @Nullable String document) {

        /** Orders it. */
        public PlacePurchaseOrder places(
                OwnerId owner, List<PurchaseLine> lines, Evidence evidence) {
            return new PlacePurchaseOrder(
                    new PurchaseOrderId(owner, number),
                    supplier,
                    terms,
                    draft,
                    location,
                    lines,
                    document == null ? evidence : Evidence.of(document));
        }
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Line line(CsvRow row) {
        Head head =
                new Head(
                        row.as("purchaseOrder", PurchaseOrderNumber::new),
                        row.as("supplier", SupplierCode::new),
                        row.word("terms", ReceiptTerms.class, ReceiptTerms.AT_DOCK),
                        Rows.yes(row, "draft"),
                        row.optional("location", LocationId::new),
                        row.optional("document"));
        int line = row.as("line", Integer::valueOf);
        Sku sku = row.as("sku", Sku::new);
        long quantity = row.whole("quantity");
        return new Line(
                row.number(),
                head,
                new PurchaseLine(
                        line,
                        sku,
                        quantity,
                        Rows.money(row, "valueMinor", "currency"),
                        row.optional("expected", LocalDate::parse)));
    }

    @Override
    public String document(CsvRow row) {
        return String.valueOf(row.optional("purchaseOrder"));
    }

    @Override
    public int mostLines() {
        return PurchaseCommand.MOST_LINES + 1;
    }

    @Override
    public Entry entry(ImportRequest request, List<Line> lines) {
        Head head = Rows.same(lines, Line::head, Line::row);
        PurchaseOrderId purchase = new PurchaseOrderId(request.owner(), head.number());
        long row = lines.getFirst().row();
        List<Reference> needs = new ArrayList<>();
        if (head.location() != null) {
            needs.add(Reference.location(row, "location", head.location()));
        }
        for (Line line : lines) {
            needs.add(
                    Reference.item(
                            line.row(),
                            "sku",
                            new CatalogItemId(request.owner(), line.line().sku())));
        }
        return new Entry(
                row,
                List.of(
                        Ask.of(
                                head.places(
                                        request.owner(),
                                        lines.stream().map(Line::line).toList(),
                                        request.evidence()))),
                needs,
                purchase);
    }
}
