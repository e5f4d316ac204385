package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The whole row of every count and of every line, with where it was begun and booked. */
final class CountsCheck extends ViewCheck {

    private final Map<String, CountTally> counts = new HashMap<>();

    CountsCheck(DSLContext snapshot) {
        super(snapshot, "counts");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case CountEvent event ->
                    counts.computeIfAbsent(recorded.stream(), _ -> new CountTally())
                            .apply(recorded, event);
            case StockEvent.CountOpened e when !SnapshotNumber.isCount(e.count()) -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                CountTally count = counts.get(stream(item, e.count()));
                if (count != null) {
                    count.opened(recorded, item.sku().value(), e);
                }
            }
            case StockEvent.StockCounted e
                    when e.since() != null && !SnapshotNumber.isCount(e.count()) -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                CountTally count = counts.get(stream(item, e.count()));
                if (count != null) {
                    count.booked(recorded, item.sku().value());
                }
            }
            default -> {}
        }
    }

    private static String stream(StockItemId item, String number) {
        return new CountId(item.owner(), new CountNumber(number)).key();
    }

    @Override
    public void end() {
        FoldedRows headers = new FoldedRows("SELECT * FROM read.counts_header", "owner", "number");
        FoldedRows lines =
                new FoldedRows("SELECT * FROM read.counts_line", "owner", "number", "sku");
        counts.forEach(
                (stream, count) -> {
                    CountId id = CountId.parse(stream);
                    expect(headers, id, count);
                    count.lines.forEach((sku, line) -> expect(lines, id, sku, line));
                });
        headers.compare(snapshot());
        lines.compare(snapshot());
    }

    private static void expect(FoldedRows headers, CountId id, CountTally count) {
        CountEvent.CountPlanned planned = count.planned;
        if (planned == null) {
            throw new Violation(id + " was never planned", count.position);
        }
        CountTerms terms = planned.terms();
        headers.put(
                count.position,
                List.of(id.owner().value(), id.number().value()),
                "location",
                planned.place().location().value(),
                "scope",
                planned.place().scope().name(),
                "abc_class",
                planned.selection().abcClass() == null
                        ? null
                        : planned.selection().abcClass().name(),
                "named",
                !planned.selection().skus().isEmpty(),
                "tolerance_units",
                terms.toleranceUnits(),
                "tolerance_bp",
                terms.toleranceBp(),
                "recounts",
                terms.recounts(),
                "approval",
                terms.approval(),
                "blind",
                terms.blind(),
                "state",
                count.state,
                "ended",
                count.state.equals("OPEN") ? null : count.state,
                "complete",
                count.complete,
                "line_count",
                count.lines.size(),
                "open_count",
                (int) count.open(),
                "awaiting_count",
                (int) count.awaiting(),
                "reason",
                count.reason,
                "document",
                planned.evidence().document(),
                "created_at",
                count.createdAt,
                "created_position",
                count.createdPosition,
                "updated_at",
                count.updatedAt,
                "version",
                count.version,
                "position",
                count.position);
    }

    private static void expect(FoldedRows lines, CountId id, String sku, CountTally.Line line) {
        lines.put(
                line.position,
                List.of(id.owner().value(), id.number().value(), sku),
                "state",
                line.state.name(),
                "attempt",
                line.attempt,
                "counter",
                line.counter,
                "counted",
                line.counted,
                "counted_at",
                line.countedAt,
                "expected",
                line.expected,
                "missing_found",
                line.missingFound,
                "missing_lost",
                line.missingLost,
                "variance",
                line.variance,
                "decided_by",
                line.decidedBy,
                "remark",
                line.remark,
                "opened_position",
                line.openedPosition,
                "booked_position",
                line.bookedPosition,
                "position",
                line.position);
    }
}
