package io.stockbook.connectors.csv;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.KeeperReport;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportMovement;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another system says has moved. A row is known by its reference at its stock item, in
 * whichever file and under whichever key it comes.
 */
final class MovementsTable implements ImportedTable<MovementsTable.Line> {

    private static final int LONGEST_REFERENCE = 100;

    private static final CsvTable TABLE =
            new CsvTable(
                    "movements",
                    List.of(
                            CsvColumn.required("reference", "MOVE-1"),
                            CsvColumn.required("movement", "SOLD"),
                            CsvColumn.required("location", "LONDON"),
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.required("quantity", "2"),
                            CsvColumn.required("occurredAt", "2026-11-21T16:05:00Z"),
                            CsvColumn.optional("lot", "")));

    /**
     * What can have happened: first what was there, a receipt, a sale, whatever a keeper reports.
     */
    enum Kind {
        OPENED,
        RECEIVED,
        SOLD,
        LOST,
        FOUND,
        DAMAGED,
        RESTORED,
        DISPOSED,
        RETURNED,
        RETURNED_DAMAGED
    }

    /** So many units moved. */
    record Line(
            long row,
            String reference,
            Kind kind,
            LocationId location,
            Sku sku,
            long quantity,
            Instant occurredAt,
            @Nullable String lot) {}

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Line line(CsvRow row) {
        row.text("movement");
        return new Line(
                row.number(),
                row.as(
                        "reference",
                        text -> {
                            Require.text(text, LONGEST_REFERENCE, "reference");
                            return text;
                        }),
                Objects.requireNonNull(row.word("movement", Kind.class)),
                row.as("location", LocationId::new),
                row.as("sku", Sku::new),
                row.whole("quantity"),
                row.as("occurredAt", Instant::parse),
                row.optional("lot"));
    }

    @Override
    public String document(CsvRow row) {
        return "%s\n%s\n%s"
                .formatted(
                        row.optional("location"), row.optional("sku"), row.optional("reference"));
    }

    @Override
    public int mostLines() {
        return 1;
    }

    @Override
    public Entry entry(ImportRequest request, List<Line> lines) {
        Line line = lines.getFirst();
        StockItemId item = new StockItemId(request.owner(), line.sku(), line.location());
        return new Entry(
                line.row(),
                List.of(ask(line, item)),
                List.of(
                        Reference.location(line.row(), "location", line.location()),
                        Reference.item(
                                line.row(), "sku", new CatalogItemId(request.owner(), line.sku()))),
                null);
    }

    /** One name for whatever it says, so that it cannot say two things. */
    private static Ask ask(Line line, StockItemId item) {
        return Ask.known(told(line, item), ReportMovement.id(item, line.reference()));
    }

    private static StockCommand told(Line line, StockItemId item) {
        Evidence evidence = Evidence.of(line.reference(), line.occurredAt());
        return switch (line.kind()) {
            case OPENED ->
                    new SetOpeningBalance(
                            item, Status.AVAILABLE, line.quantity(), line.lot(), null, evidence);
            case RECEIVED ->
                    new ReceiveStock(
                            item,
                            line.reference(),
                            Status.AVAILABLE,
                            line.quantity(),
                            line.lot(),
                            null,
                            null,
                            evidence);
            case SOLD ->
                    new ReportSale(
                            item,
                            line.reference(),
                            null,
                            line.quantity(),
                            null,
                            line.lot(),
                            evidence);
            case LOST, FOUND, DAMAGED, RESTORED, DISPOSED, RETURNED, RETURNED_DAMAGED ->
                    new ReportMovement(
                            item,
                            line.reference(),
                            KeeperReport.valueOf(line.kind().name()),
                            line.quantity(),
                            line.lot(),
                            evidence);
        };
    }
}
