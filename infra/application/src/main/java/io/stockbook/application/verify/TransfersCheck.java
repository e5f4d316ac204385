package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.transfer.TransferState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The whole row of every transfer, its lines, what arrived, and how many steps it has. */
final class TransfersCheck extends ViewCheck {

    private static final String HEADERS =
            "SELECT h.*, (SELECT count(*) FROM read.transfers_step s WHERE s.owner = h.owner"
                    + " AND s.number = h.number) AS steps FROM read.transfers_header h";

    private final Map<String, TransferTally> transfers = new HashMap<>();
    private final FoldedRows headers = new FoldedRows(HEADERS, "owner", "number");
    private final FoldedRows lines =
            new FoldedRows("SELECT * FROM read.transfers_line", "owner", "number", "line");
    private final FoldedRows arrivals =
            new FoldedRows(
                    "SELECT * FROM read.transfers_arrival",
                    "owner",
                    "number",
                    "position",
                    "ordinal");

    TransfersCheck(DSLContext snapshot) {
        super(snapshot, "transfers");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof TransferEvent event) {
            transfers
                    .computeIfAbsent(recorded.stream(), _ -> new TransferTally())
                    .apply(recorded, event);
        }
    }

    @Override
    public void end() {
        transfers.forEach(
                (stream, transfer) -> {
                    TransferEvent.TransferRequested requested = transfer.requested;
                    if (requested == null) {
                        throw new Violation(stream + " was never requested", transfer.position);
                    }
                    TransferId id = TransferId.parse(stream);
                    header(id, transfer, requested);
                    requested.lines().forEach(line -> line(id, transfer, line));
                    transfer.receipts.forEach(receipt -> receipt(id, receipt));
                });
        headers.compare(snapshot());
        lines.compare(snapshot());
        arrivals.compare(snapshot());
    }

    private void header(
            TransferId id, TransferTally transfer, TransferEvent.TransferRequested requested) {
        TransferState state = transfer.state();
        headers.put(
                transfer.position,
                List.of(id.owner().value(), id.number().value()),
                "location_from",
                requested.route().from().value(),
                "location_to",
                requested.route().to().value(),
                "state",
                state.name(),
                "ended",
                state.isEnded() ? state.name() : null,
                "cancelled",
                transfer.reason != null,
                "reason",
                transfer.reason,
                "document",
                requested.evidence().document(),
                "requested",
                requested.lines().stream().mapToLong(TransferLine::quantity).sum(),
                "dispatched",
                transfer.dispatched(),
                "arrived",
                transfer.arrived(),
                "excess",
                transfer.excess(),
                "lost",
                transfer.lost(),
                "requested_at",
                transfer.requestedAt,
                "requested_position",
                transfer.requestedPosition,
                "updated_at",
                transfer.updatedAt,
                "version",
                transfer.version,
                "position",
                transfer.position,
                "steps",
                transfer.steps);
    }

    private void line(TransferId id, TransferTally transfer, TransferLine asked) {
        TransferTally.Line line =
                transfer.lines.getOrDefault(asked.line(), new TransferTally.Line());
        lines.put(
                transfer.position,
                List.of(id.owner().value(), id.number().value(), Integer.toString(asked.line())),
                "sku",
                asked.sku().value(),
                "lot",
                asked.lot(),
                "requested",
                asked.quantity(),
                "promised",
                line.promised,
                "lacking",
                line.lacking,
                "dispatched",
                line.dispatched,
                "off_shelf",
                line.offShelf,
                "available",
                line.arrived(Status.AVAILABLE),
                "inspection",
                line.arrived(Status.INSPECTION),
                "held",
                line.arrived(Status.HELD),
                "damaged",
                line.arrived(Status.DAMAGED),
                "excess",
                line.excess,
                "lost",
                line.lost);
    }

    private void receipt(TransferId id, TransferTally.Receipt receipt) {
        for (int at = 0; at < receipt.arrived().units().size(); at++) {
            ArrivedUnits one = receipt.arrived().units().get(at);
            arrivals.put(
                    receipt.position(),
                    List.of(
                            id.owner().value(),
                            id.number().value(),
                            Long.toString(receipt.position()),
                            Integer.toString(at)),
                    "receipt",
                    receipt.arrived().receipt(),
                    "line",
                    one.line(),
                    "sku",
                    one.sku().value(),
                    "status",
                    one.to().name(),
                    "quantity",
                    one.quantity(),
                    "excess",
                    one.excess(),
                    "lot",
                    one.lot(),
                    "bin",
                    one.bin(),
                    "recorded_at",
                    receipt.recordedAt());
        }
    }
}
