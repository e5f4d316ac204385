package io.stockbook.connectors.csv;

import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.custody.SnapshotCommand.ReportSnapshot;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import io.stockbook.messages.stock.Status;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What another system says is there, at one moment: each snapshot with a row for each line. */
final class SnapshotsTable implements ImportedTable<SnapshotsTable.Line> {

    private static final CsvTable TABLE =
            new CsvTable(
                    "snapshots",
                    List.of(
                            CsvColumn.required("snapshot", "LONDON-2026-11-21"),
                            CsvColumn.required("location", "LONDON"),
                            CsvColumn.required("takenAt", "2026-11-21T23:00:00Z"),
                            CsvColumn.optional("complete", "AVAILABLE DAMAGED"),
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.optional("status", "AVAILABLE"),
                            CsvColumn.required("quantity", "116")));

    /** So many units in one status. */
    record Line(long row, Head head, SnapshotLine line) {}

    /**
     * What all rows of a snapshot say.
     *
     * @param complete the statuses of which a SKU that stands in no row has nothing
     */
    record Head(
            SnapshotNumber number, LocationId location, Instant takenAt, List<Status> complete) {}

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Line line(CsvRow row) {
        Status status = row.word("status", Status.class, Status.AVAILABLE);
        if (!status.unpromised()) {
            throw new CsvMistake(
                    row.number(),
                    "status",
                    "must be AVAILABLE, HELD, DAMAGED or INSPECTION, not " + status);
        }
        return new Line(
                row.number(),
                new Head(
                        row.as("snapshot", SnapshotNumber::new),
                        row.as("location", LocationId::new),
                        row.as("takenAt", Instant::parse),
                        complete(row)),
                new SnapshotLine(row.as("sku", Sku::new), status, row.whole("quantity")));
    }

    private static List<Status> complete(CsvRow row) {
        return row.has("complete")
                ? row.as(
                        "complete",
                        text -> Stream.of(text.split(" +", -1)).map(Status::valueOf).toList())
                : List.of();
    }

    @Override
    public String document(CsvRow row) {
        return String.valueOf(row.optional("snapshot"));
    }

    @Override
    public int mostLines() {
        return SnapshotCommand.MOST_LINES + 1;
    }

    @Override
    public Entry entry(ImportRequest request, List<Line> lines) {
        Head head = Rows.same(lines, Line::head, Line::row);
        long row = lines.getFirst().row();
        List<Reference> needs = new ArrayList<>();
        needs.add(Reference.keeper(row, "location", head.location()));
        lines.forEach(
                line ->
                        needs.add(
                                Reference.item(
                                        line.row(),
                                        "sku",
                                        new CatalogItemId(request.owner(), line.line().sku()))));
        SnapshotId id = new SnapshotId(request.owner(), head.number());
        return new Entry(
                row,
                List.of(
                        Ask.of(new ConfirmCustody(head.location(), Custody.EXTERNAL)),
                        Ask.of(
                                new ReportSnapshot(
                                        id,
                                        head.location(),
                                        head.takenAt(),
                                        head.complete(),
                                        SnapshotTolerance.USUAL,
                                        lines.stream().map(Line::line).toList(),
                                        request.evidence()))),
                needs,
                id);
    }
}
