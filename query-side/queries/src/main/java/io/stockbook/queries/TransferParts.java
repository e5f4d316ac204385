package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.TRANSFERS_ARRIVAL;
import static io.stockbook.schema.jooq.read.Tables.TRANSFERS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.TRANSFERS_LINE;
import static io.stockbook.schema.jooq.read.Tables.TRANSFERS_STEP;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** What hangs on a transfer's row; when there is no such row, the lists are not there either. */
final class TransferParts {

    static final Field<List<TransferLineAnswer>> LINES =
            multiset(
                            selectFrom(TRANSFERS_LINE)
                                    .where(TRANSFERS_LINE.OWNER.eq(TRANSFERS_HEADER.OWNER))
                                    .and(TRANSFERS_LINE.NUMBER.eq(TRANSFERS_HEADER.NUMBER))
                                    .orderBy(TRANSFERS_LINE.LINE))
                    .as("lines")
                    .convertFrom(rows -> list(rows, TransferParts::line));

    static final Field<List<TransferArrival>> ARRIVALS =
            multiset(
                            selectFrom(TRANSFERS_ARRIVAL)
                                    .where(TRANSFERS_ARRIVAL.OWNER.eq(TRANSFERS_HEADER.OWNER))
                                    .and(TRANSFERS_ARRIVAL.NUMBER.eq(TRANSFERS_HEADER.NUMBER))
                                    .orderBy(TRANSFERS_ARRIVAL.POSITION, TRANSFERS_ARRIVAL.ORDINAL))
                    .as("arrivals")
                    .convertFrom(rows -> list(rows, TransferParts::arrival));

    static final Field<List<TransferStep>> STEPS =
            multiset(
                            selectFrom(TRANSFERS_STEP)
                                    .where(TRANSFERS_STEP.OWNER.eq(TRANSFERS_HEADER.OWNER))
                                    .and(TRANSFERS_STEP.NUMBER.eq(TRANSFERS_HEADER.NUMBER))
                                    .orderBy(TRANSFERS_STEP.POSITION))
                    .as("steps")
                    .convertFrom(rows -> list(rows, TransferParts::step));

    private TransferParts() {}

    private static <R extends Record, T> List<T> list(
            @Nullable Result<R> rows, Function<Record, T> answer) {
        return rows == null ? List.of() : rows.stream().map(answer).toList();
    }

    private static TransferLineAnswer line(Record row) {
        long dispatched = row.get(TRANSFERS_LINE.DISPATCHED);
        long excess = row.get(TRANSFERS_LINE.EXCESS);
        long lost = row.get(TRANSFERS_LINE.LOST);
        ReceivedUnits received =
                new ReceivedUnits(
                        row.get(TRANSFERS_LINE.AVAILABLE),
                        row.get(TRANSFERS_LINE.INSPECTION),
                        row.get(TRANSFERS_LINE.HELD),
                        row.get(TRANSFERS_LINE.DAMAGED));
        return new TransferLineAnswer(
                row.get(TRANSFERS_LINE.LINE),
                row.get(TRANSFERS_LINE.SKU),
                row.get(TRANSFERS_LINE.LOT),
                row.get(TRANSFERS_LINE.REQUESTED),
                Math.max(0, row.get(TRANSFERS_LINE.PROMISED) - row.get(TRANSFERS_LINE.OFF_SHELF)),
                row.get(TRANSFERS_LINE.LACKING),
                dispatched,
                dispatched - (received.total() - excess) - lost,
                received,
                excess,
                lost);
    }

    private static TransferArrival arrival(Record row) {
        return new TransferArrival(
                row.get(TRANSFERS_ARRIVAL.RECEIPT),
                row.get(TRANSFERS_ARRIVAL.LINE),
                row.get(TRANSFERS_ARRIVAL.SKU),
                Status.valueOf(row.get(TRANSFERS_ARRIVAL.STATUS)),
                row.get(TRANSFERS_ARRIVAL.QUANTITY),
                row.get(TRANSFERS_ARRIVAL.EXCESS),
                row.get(TRANSFERS_ARRIVAL.LOT),
                row.get(TRANSFERS_ARRIVAL.BIN),
                row.get(TRANSFERS_ARRIVAL.RECORDED_AT));
    }

    private static TransferStep step(Record row) {
        return new TransferStep(
                row.get(TRANSFERS_STEP.POSITION),
                row.get(TRANSFERS_STEP.WHAT),
                row.get(TRANSFERS_STEP.DETAIL),
                row.get(TRANSFERS_STEP.CLIENT),
                row.get(TRANSFERS_STEP.APP_USER),
                row.get(TRANSFERS_STEP.OCCURRED_AT),
                row.get(TRANSFERS_STEP.RECORDED_AT));
    }
}
