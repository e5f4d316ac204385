package io.stockbook.connectors.csv;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.KnownAliases;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Purchase orders: one row for each line, and each repeats what is said of the purchase order. */
public final class PurchaseOrdersTable implements ImportedTable<PurchaseGoods> {

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
                            CsvColumn.optional("sku", "KETTLE"),
                            CsvColumn.optional("aliasSource", ""),
                            CsvColumn.optional("alias", ""),
                            CsvColumn.required("quantity", "500"),
                            CsvColumn.optional("valueMinor", "749500"),
                            CsvColumn.optional("currency", "EUR"),
                            CsvColumn.optional("expected", "2026-12-01"),
                            CsvColumn.optional("location", "")));

    /** One line of a purchase order that names its SKU. */
    public record Line(long row, Head head, PurchaseLine line) {}

    /** What each row of a purchase order says again. */
    public record Head(
            PurchaseOrderNumber number,
            SupplierCode supplier,
            ReceiptTerms terms,
            boolean draft,
            @Nullable LocationId location,
            @Nullable String document) {

        static Head of(CsvRow row) {
            return new Head(
                    row.as("purchaseOrder", PurchaseOrderNumber::new),
                    row.as("supplier", SupplierCode::new),
                    row.word("terms", ReceiptTerms.class, ReceiptTerms.AT_DOCK),
                    Rows.yes(row, "draft"),
                    row.optional("location", LocationId::new),
                    row.optional("document"));
        }

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

    private final AliasesOfFile aliases;

    PurchaseOrdersTable(KnownAliases aliases) {
        this.aliases = new AliasesOfFile(aliases);
    }

    /** Its columns. */
    public static CsvTable columns() {
        return TABLE;
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    /** A line that has to name its SKU. */
    public static Line ofSku(CsvRow row) {
        Sku sku = row.as("sku", Sku::new);
        PurchaseGoods goods = PurchaseGoods.of(row);
        return new Line(goods.row(), goods.head(), goods.of(sku));
    }

    @Override
    public PurchaseGoods line(CsvRow row) {
        return PurchaseGoods.of(row);
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
    public Entry entry(ImportRequest request, List<PurchaseGoods> goods) {
        Head head = Rows.same(goods, PurchaseGoods::head, PurchaseGoods::row);
        PurchaseOrderId purchase = new PurchaseOrderId(request.owner(), head.number());
        long row = goods.getFirst().row();
        List<Reference> needs = new ArrayList<>();
        if (head.location() != null) {
            needs.add(Reference.location(row, "location", head.location()));
        }
        List<PurchaseLine> lines = lines(request.owner(), goods);
        for (int at = 0; at < goods.size(); at++) {
            needs.add(
                    Reference.item(
                            goods.get(at).row(),
                            goods.get(at).sku() == null ? "alias" : "sku",
                            new CatalogItemId(request.owner(), lines.get(at).sku())));
        }
        return new Entry(
                row,
                List.of(Ask.of(head.places(request.owner(), lines, request.evidence()))),
                needs,
                purchase);
    }

    /** Where a SKU stands, that counts; else the one that the code stands for. */
    private List<PurchaseLine> lines(OwnerId owner, List<PurchaseGoods> goods) {
        Map<ItemAlias, List<Sku>> items =
                aliases.items(
                        owner,
                        goods.stream()
                                .filter(one -> one.sku() == null)
                                .map(PurchaseGoods::alias)
                                .filter(Objects::nonNull)
                                .toList());
        List<PurchaseLine> lines = new ArrayList<>();
        List<RowMistake> wrong = new ArrayList<>();
        for (PurchaseGoods one : goods) {
            ItemAlias alias = one.alias();
            List<Sku> skus =
                    one.sku() != null
                            ? List.of(one.sku())
                            : alias == null ? List.of() : items.getOrDefault(alias, List.of());
            if (skus.size() == 1) {
                lines.add(one.of(skus.getFirst()));
            } else if (alias != null) {
                wrong.add(aliases.unclear(one.row(), owner, alias, skus));
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongRows(wrong);
        }
        return lines;
    }
}
