package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.WORK_ORDERS_HEADER;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Where work orders stand, and what of them is in work. */
public final class WorkOrderQueries {

    private static final Listing<WorkOrderSummary> NEWEST_FIRST =
            new Listing<>(
                    "work orders",
                    WORK_ORDERS_HEADER,
                    List.of(WORK_ORDERS_HEADER.fields()),
                    List.of(WORK_ORDERS_HEADER.PLANNED_POSITION),
                    true,
                    WorkOrderQueries::summary);

    private final Snapshot snapshot;

    /** Asks this database. */
    public WorkOrderQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.WORK_ORDERS);
    }

    /** One work order with its lines, reports and time line, or empty when there is none. */
    public Optional<WorkOrderAnswer> of(WorkOrderId work) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(WORK_ORDERS_HEADER.fields()));
        columns.add(WorkOrderParts.LINES);
        columns.add(WorkOrderParts.ENTRIES);
        columns.add(WorkOrderParts.STEPS);
        return snapshot.one(
                WORK_ORDERS_HEADER,
                columns,
                WORK_ORDERS_HEADER
                        .OWNER
                        .eq(work.owner().value())
                        .and(WORK_ORDERS_HEADER.NUMBER.eq(work.number().value())),
                WorkOrderQueries::answer);
    }

    private static WorkOrderAnswer answer(Record row) {
        WorkOrderSummary summary = summary(row);
        WorkInHand lines = new WorkInHand(summary.kind(), row.get(WorkOrderParts.LINES));
        return new WorkOrderAnswer(
                summary,
                lines.inputs(),
                lines.outputs(),
                row.get(WorkOrderParts.ENTRIES),
                row.get(WorkOrderParts.STEPS),
                Snapshot.asOf(row));
    }

    /**
     * The work orders of a location, or of a state, or of both; of all when neither is named. The
     * last planned first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<WorkOrderSummary> page(
            OwnerId owner,
            @Nullable LocationId location,
            @Nullable WorkOrderState state,
            PageRequest asked) {
        return snapshot.page(
                NEWEST_FIRST,
                WORK_ORDERS_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(
                                location == null
                                        ? noCondition()
                                        : WORK_ORDERS_HEADER.LOCATION.eq(location.value()))
                        .and(state == null ? noCondition() : is(state)),
                asked);
    }

    /** As the index has it: by the state it ended in, or among those that are open. */
    private static Condition is(WorkOrderState state) {
        return state.isEnded()
                ? WORK_ORDERS_HEADER.ENDED.eq(state.name())
                : WORK_ORDERS_HEADER.ENDED.isNull().and(WORK_ORDERS_HEADER.STATE.eq(state.name()));
    }

    private static WorkOrderSummary summary(Record row) {
        return new WorkOrderSummary(
                row.get(WORK_ORDERS_HEADER.NUMBER),
                row.get(WORK_ORDERS_HEADER.LOCATION),
                WorkOrderKind.valueOf(row.get(WORK_ORDERS_HEADER.KIND)),
                WorkOrderState.valueOf(row.get(WORK_ORDERS_HEADER.STATE)),
                row.get(WORK_ORDERS_HEADER.REASON),
                row.get(WORK_ORDERS_HEADER.DOCUMENT),
                row.get(WORK_ORDERS_HEADER.PLANNED_AT),
                row.get(WORK_ORDERS_HEADER.UPDATED_AT),
                row.get(WORK_ORDERS_HEADER.VERSION));
    }
}
