package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The whole row of every return and of each of its lines, its papers, and how many steps it has.
 */
final class ReturnsCheck extends ViewCheck {

    private static final String HEADERS =
            "SELECT h.*, (SELECT count(*) FROM read.returns_step s WHERE s.owner = h.owner"
                    + " AND s.number = h.number) AS steps FROM read.returns_header h";

    private final Map<String, ReturnTally> returns = new HashMap<>();
    private final ReturnPapers papers = new ReturnPapers();

    ReturnsCheck(DSLContext snapshot) {
        super(snapshot, "returns");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof ReturnEvent event) {
            returns.computeIfAbsent(recorded.stream(), stream -> new ReturnTally())
                    .apply(recorded, event);
            papers.fold(recorded, event);
        }
    }

    @Override
    public void end() {
        FoldedRows headers = new FoldedRows(HEADERS, "owner", "number");
        FoldedRows lines =
                new FoldedRows("SELECT * FROM read.returns_line", "owner", "number", "line");
        returns.forEach(
                (stream, tally) -> {
                    ReturnId id = ReturnId.parse(stream);
                    expect(headers, id, tally);
                    tally.lines.forEach(
                            (number, line) -> expect(lines, id, tally.position, number, line));
                });
        headers.compare(snapshot());
        lines.compare(snapshot());
        papers.compare(snapshot());
    }

    private static void expect(FoldedRows headers, ReturnId id, ReturnTally tally) {
        headers.put(
                tally.position,
                List.of(id.owner().value(), id.number().value()),
                "order_number",
                tally.order == null ? null : tally.order.number().value(),
                "channel",
                tally.channel == null ? null : tally.channel.value(),
                "expected_at",
                tally.expectedAt == null ? null : tally.expectedAt.value(),
                "blind",
                tally.blind,
                "state",
                tally.state.name(),
                "note",
                tally.note,
                "document",
                tally.document,
                "line_count",
                tally.lines.size(),
                "units_authorized",
                tally.total(line -> line.authorized),
                "units_received",
                tally.total(line -> line.received),
                "units_over",
                tally.total(line -> line.over),
                "units_waiting",
                tally.total(ReturnTally.Line::waiting),
                "units_refunded",
                tally.total(line -> line.refunded),
                "created_at",
                tally.createdAt,
                "created_position",
                tally.createdPosition,
                "updated_at",
                tally.updatedAt,
                "version",
                tally.version,
                "position",
                tally.position,
                "steps",
                tally.version);
    }

    private static void expect(
            FoldedRows lines, ReturnId id, long position, int number, ReturnTally.Line line) {
        lines.put(
                position,
                List.of(id.owner().value(), id.number().value(), Integer.toString(number)),
                "order_line",
                line.orderLine,
                "sku",
                line.sku,
                "reason",
                word(line.reason),
                "authorized",
                line.authorized,
                "received",
                line.received,
                "over",
                line.over,
                "waiting",
                line.waiting(),
                "available",
                line.gone(Status.AVAILABLE),
                "held",
                line.gone(Status.HELD),
                "damaged",
                line.gone(Status.DAMAGED),
                "scrapped",
                line.gone(Status.SCRAP),
                "to_supplier",
                line.gone(Status.SUPPLIER),
                "refunded",
                line.refunded);
    }

    private static @Nullable String word(@Nullable ReturnReason reason) {
        return reason == null ? null : reason.name();
    }
}
