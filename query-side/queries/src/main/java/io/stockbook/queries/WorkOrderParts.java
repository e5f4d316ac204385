package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.WORK_ORDERS_ENTRY;
import static io.stockbook.schema.jooq.read.Tables.WORK_ORDERS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.WORK_ORDERS_LINE;
import static io.stockbook.schema.jooq.read.Tables.WORK_ORDERS_STEP;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import io.stockbook.messages.Money;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** What hangs on a work order's row; when there is no such row, the lists are not there either. */
final class WorkOrderParts {

    static final Field<List<WorkLine>> LINES =
            multiset(
                            selectFrom(WORK_ORDERS_LINE)
                                    .where(WORK_ORDERS_LINE.OWNER.eq(WORK_ORDERS_HEADER.OWNER))
                                    .and(WORK_ORDERS_LINE.NUMBER.eq(WORK_ORDERS_HEADER.NUMBER))
                                    .orderBy(WORK_ORDERS_LINE.LINE))
                    .as("lines")
                    .convertFrom(rows -> list(rows, WorkOrderParts::line));

    static final Field<List<WorkEntry>> ENTRIES =
            multiset(
                            selectFrom(WORK_ORDERS_ENTRY)
                                    .where(WORK_ORDERS_ENTRY.OWNER.eq(WORK_ORDERS_HEADER.OWNER))
                                    .and(WORK_ORDERS_ENTRY.NUMBER.eq(WORK_ORDERS_HEADER.NUMBER))
                                    .orderBy(WORK_ORDERS_ENTRY.POSITION, WORK_ORDERS_ENTRY.ORDINAL))
                    .as("entries")
                    .convertFrom(rows -> list(rows, WorkOrderParts::entry));

    static final Field<List<WorkOrderStep>> STEPS =
            multiset(
                            selectFrom(WORK_ORDERS_STEP)
                                    .where(WORK_ORDERS_STEP.OWNER.eq(WORK_ORDERS_HEADER.OWNER))
                                    .and(WORK_ORDERS_STEP.NUMBER.eq(WORK_ORDERS_HEADER.NUMBER))
                                    .orderBy(WORK_ORDERS_STEP.POSITION))
                    .as("steps")
                    .convertFrom(rows -> list(rows, WorkOrderParts::step));

    private WorkOrderParts() {}

    private static <R extends Record, T> List<T> list(
            @Nullable Result<R> rows, Function<Record, T> answer) {
        return rows == null ? List.of() : rows.stream().map(answer).toList();
    }

    private static WorkLine line(Record row) {
        return new WorkLine(
                row.get(WORK_ORDERS_LINE.LINE),
                row.get(WORK_ORDERS_LINE.INPUT),
                row.get(WORK_ORDERS_LINE.SKU),
                Status.valueOf(row.get(WORK_ORDERS_LINE.STATUS)),
                row.get(WORK_ORDERS_LINE.LOT),
                row.get(WORK_ORDERS_LINE.SHARE),
                row.get(WORK_ORDERS_LINE.PLANNED),
                row.get(WORK_ORDERS_LINE.PROMISED),
                row.get(WORK_ORDERS_LINE.LACKING),
                row.get(WORK_ORDERS_LINE.OFF_SHELF),
                row.get(WORK_ORDERS_LINE.CONSUMED),
                row.get(WORK_ORDERS_LINE.UNUSED),
                new ReceivedUnits(
                        row.get(WORK_ORDERS_LINE.AVAILABLE),
                        row.get(WORK_ORDERS_LINE.INSPECTION),
                        row.get(WORK_ORDERS_LINE.HELD),
                        row.get(WORK_ORDERS_LINE.DAMAGED)),
                row.get(WORK_ORDERS_LINE.SPOILED));
    }

    private static WorkEntry entry(Record row) {
        String status = row.get(WORK_ORDERS_ENTRY.STATUS);
        String reason = row.get(WORK_ORDERS_ENTRY.REASON);
        return new WorkEntry(
                row.get(WORK_ORDERS_ENTRY.WHAT),
                row.get(WORK_ORDERS_ENTRY.LINE),
                row.get(WORK_ORDERS_ENTRY.SKU),
                status == null ? null : Status.valueOf(status),
                row.get(WORK_ORDERS_ENTRY.QUANTITY),
                row.get(WORK_ORDERS_ENTRY.OVER),
                row.get(WORK_ORDERS_ENTRY.LOT),
                reason == null ? null : ReasonCode.valueOf(reason),
                money(row.get(WORK_ORDERS_ENTRY.VALUE), row.get(WORK_ORDERS_ENTRY.CURRENCY)),
                row.get(WORK_ORDERS_ENTRY.RECORDED_AT));
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, currency);
    }

    private static WorkOrderStep step(Record row) {
        return new WorkOrderStep(
                row.get(WORK_ORDERS_STEP.POSITION),
                row.get(WORK_ORDERS_STEP.WHAT),
                row.get(WORK_ORDERS_STEP.DETAIL),
                row.get(WORK_ORDERS_STEP.CLIENT),
                row.get(WORK_ORDERS_STEP.APP_USER),
                row.get(WORK_ORDERS_STEP.OCCURRED_AT),
                row.get(WORK_ORDERS_STEP.RECORDED_AT));
    }
}
