package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderState;
import io.stockbook.messages.work.WorkOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The whole row of every work order, its lines, its reports, and how many steps it has. */
final class WorkOrdersCheck extends ViewCheck {

    private static final String HEADERS =
            "SELECT h.*, (SELECT count(*) FROM read.work_orders_step s WHERE s.owner = h.owner"
                    + " AND s.number = h.number) AS steps FROM read.work_orders_header h";

    private final Map<String, WorkTally> works = new HashMap<>();
    private final FoldedRows headers = new FoldedRows(HEADERS, "owner", "number");
    private final FoldedRows lines =
            new FoldedRows("SELECT * FROM read.work_orders_line", "owner", "number", "line");
    private final WorkEntryRows entries = new WorkEntryRows();

    WorkOrdersCheck(DSLContext snapshot) {
        super(snapshot, "work_orders");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof WorkOrderEvent event) {
            works.computeIfAbsent(recorded.stream(), _ -> new WorkTally()).apply(recorded, event);
        }
    }

    @Override
    public void end() {
        works.forEach(
                (stream, work) -> {
                    WorkOrderPlanned planned = work.planned;
                    if (planned == null) {
                        throw new Violation(stream + " was never planned", work.position);
                    }
                    WorkOrderId id = WorkOrderId.parse(stream);
                    header(id, work, planned);
                    planned.plan().inputs().forEach(line -> input(id, work, line));
                    planned.plan().outputs().forEach(line -> output(id, work, line));
                    work.reports.forEach(report -> entries.put(id, report));
                });
        headers.compare(snapshot());
        lines.compare(snapshot());
        entries.compare(snapshot());
    }

    private void header(WorkOrderId id, WorkTally work, WorkOrderPlanned planned) {
        WorkOrderState state = work.state();
        headers.put(
                work.position,
                List.of(id.owner().value(), id.number().value()),
                "location",
                planned.location().value(),
                "kind",
                planned.plan().kind().name(),
                "state",
                state.name(),
                "ended",
                state.isEnded() ? state.name() : null,
                "reason",
                work.reason,
                "document",
                planned.evidence().document(),
                "planned_at",
                work.plannedAt,
                "planned_position",
                work.plannedPosition,
                "updated_at",
                work.updatedAt,
                "version",
                work.version,
                "position",
                work.position,
                "steps",
                work.steps);
    }

    private void input(WorkOrderId id, WorkTally work, WorkInput planned) {
        line(
                id,
                work,
                new Planned(
                        planned.line(),
                        true,
                        planned.sku().value(),
                        planned.from(),
                        planned.lot(),
                        null,
                        planned.quantity()));
    }

    private void output(WorkOrderId id, WorkTally work, WorkOutput planned) {
        line(
                id,
                work,
                new Planned(
                        planned.line(),
                        false,
                        planned.sku().value(),
                        planned.to(),
                        planned.lot(),
                        planned.share(),
                        planned.quantity()));
    }

    /** One line of the plan, whichever side it stands on. */
    private record Planned(
            int line,
            boolean input,
            String sku,
            Status status,
            @Nullable String lot,
            @Nullable Long share,
            long quantity) {}

    private void line(WorkOrderId id, WorkTally work, Planned planned) {
        WorkTally.Line line = work.lines.getOrDefault(planned.line(), new WorkTally.Line());
        lines.put(
                work.position,
                List.of(id.owner().value(), id.number().value(), Integer.toString(planned.line())),
                "input",
                planned.input(),
                "sku",
                planned.sku(),
                "status",
                planned.status().name(),
                "lot",
                planned.lot(),
                "share",
                planned.share(),
                "planned",
                planned.quantity(),
                "promised",
                line.promised,
                "lacking",
                line.lacking,
                "off_shelf",
                line.offShelf,
                "consumed",
                line.consumed,
                "unused",
                line.unused,
                "available",
                line.made(Status.AVAILABLE),
                "inspection",
                line.made(Status.INSPECTION),
                "held",
                line.made(Status.HELD),
                "damaged",
                line.made(Status.DAMAGED),
                "spoiled",
                line.spoiled);
    }
}
