package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.RETURNS_DISPOSITION;
import static io.stockbook.schema.jooq.read.Tables.RETURNS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.RETURNS_LINE;
import static io.stockbook.schema.jooq.read.Tables.RETURNS_RECEIPT;
import static io.stockbook.schema.jooq.read.Tables.RETURNS_REFUND;
import static io.stockbook.schema.jooq.read.Tables.RETURNS_STEP;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import io.stockbook.messages.Money;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** What hangs on a return's row; when there is no such row, the lists are not there either. */
final class ReturnParts {

    static final Field<List<ReturnLineAnswer>> LINES =
            multiset(
                            selectFrom(RETURNS_LINE)
                                    .where(RETURNS_LINE.OWNER.eq(RETURNS_HEADER.OWNER))
                                    .and(RETURNS_LINE.NUMBER.eq(RETURNS_HEADER.NUMBER))
                                    .orderBy(RETURNS_LINE.LINE))
                    .as("lines")
                    .convertFrom(rows -> list(rows, ReturnParts::line));

    static final Field<List<ReturnReceipt>> RECEIPTS =
            multiset(
                            selectFrom(RETURNS_RECEIPT)
                                    .where(RETURNS_RECEIPT.OWNER.eq(RETURNS_HEADER.OWNER))
                                    .and(RETURNS_RECEIPT.NUMBER.eq(RETURNS_HEADER.NUMBER))
                                    .orderBy(RETURNS_RECEIPT.POSITION, RETURNS_RECEIPT.ORDINAL))
                    .as("receipts")
                    .convertFrom(rows -> list(rows, ReturnParts::receipt));

    static final Field<List<ReturnDisposition>> DISPOSITIONS =
            multiset(
                            selectFrom(RETURNS_DISPOSITION)
                                    .where(RETURNS_DISPOSITION.OWNER.eq(RETURNS_HEADER.OWNER))
                                    .and(RETURNS_DISPOSITION.NUMBER.eq(RETURNS_HEADER.NUMBER))
                                    .orderBy(
                                            RETURNS_DISPOSITION.POSITION,
                                            RETURNS_DISPOSITION.ORDINAL))
                    .as("dispositions")
                    .convertFrom(rows -> list(rows, ReturnParts::disposition));

    static final Field<List<ReturnRefund>> REFUNDS =
            multiset(
                            selectFrom(RETURNS_REFUND)
                                    .where(RETURNS_REFUND.OWNER.eq(RETURNS_HEADER.OWNER))
                                    .and(RETURNS_REFUND.NUMBER.eq(RETURNS_HEADER.NUMBER))
                                    .orderBy(RETURNS_REFUND.POSITION, RETURNS_REFUND.ORDINAL))
                    .as("refunds")
                    .convertFrom(rows -> list(rows, ReturnParts::refund));

    static final Field<List<ReturnStep>> STEPS =
            multiset(
                            selectFrom(RETURNS_STEP)
                                    .where(RETURNS_STEP.OWNER.eq(RETURNS_HEADER.OWNER))
                                    .and(RETURNS_STEP.NUMBER.eq(RETURNS_HEADER.NUMBER))
                                    .orderBy(RETURNS_STEP.POSITION))
                    .as("steps")
                    .convertFrom(rows -> list(rows, ReturnParts::step));

    private ReturnParts() {}

    private static <R extends Record, T> List<T> list(
            @Nullable Result<R> rows, Function<Record, T> answer) {
        return rows == null ? List.of() : rows.stream().map(answer).toList();
    }

    private static ReturnLineAnswer line(Record row) {
        return new ReturnLineAnswer(
                row.get(RETURNS_LINE.LINE),
                row.get(RETURNS_LINE.ORDER_LINE),
                row.get(RETURNS_LINE.SKU),
                reason(row.get(RETURNS_LINE.REASON)),
                new ReturnUnits(
                        row.get(RETURNS_LINE.AUTHORIZED),
                        row.get(RETURNS_LINE.RECEIVED),
                        row.get(RETURNS_LINE.OVER),
                        row.get(RETURNS_LINE.WAITING),
                        row.get(RETURNS_LINE.REFUNDED)),
                new DispositionUnits(
                        row.get(RETURNS_LINE.AVAILABLE),
                        row.get(RETURNS_LINE.HELD),
                        row.get(RETURNS_LINE.DAMAGED),
                        row.get(RETURNS_LINE.SCRAPPED),
                        row.get(RETURNS_LINE.TO_SUPPLIER)));
    }

    private static ReturnReceipt receipt(Record row) {
        return new ReturnReceipt(
                row.get(RETURNS_RECEIPT.POSITION),
                row.get(RETURNS_RECEIPT.RECEIPT),
                row.get(RETURNS_RECEIPT.LOCATION),
                row.get(RETURNS_RECEIPT.LINE),
                row.get(RETURNS_RECEIPT.QUANTITY),
                row.get(RETURNS_RECEIPT.OVER),
                ReturnCondition.valueOf(row.get(RETURNS_RECEIPT.CONDITION)),
                reason(row.get(RETURNS_RECEIPT.REASON)),
                row.get(RETURNS_RECEIPT.LOT));
    }

    private static ReturnDisposition disposition(Record row) {
        String reason = row.get(RETURNS_DISPOSITION.REASON);
        return new ReturnDisposition(
                row.get(RETURNS_DISPOSITION.POSITION),
                row.get(RETURNS_DISPOSITION.LINE),
                row.get(RETURNS_DISPOSITION.LOCATION),
                row.get(RETURNS_DISPOSITION.LOT),
                Status.valueOf(row.get(RETURNS_DISPOSITION.STATUS)),
                row.get(RETURNS_DISPOSITION.QUANTITY),
                reason == null ? null : ReasonCode.valueOf(reason));
    }

    private static ReturnRefund refund(Record row) {
        Long minor = row.get(RETURNS_REFUND.AMOUNT_MINOR);
        String currency = row.get(RETURNS_REFUND.AMOUNT_CURRENCY);
        return new ReturnRefund(
                row.get(RETURNS_REFUND.POSITION),
                row.get(RETURNS_REFUND.REFUND),
                row.get(RETURNS_REFUND.LINE),
                row.get(RETURNS_REFUND.QUANTITY),
                minor == null || currency == null ? null : new Money(minor, currency));
    }

    private static ReturnStep step(Record row) {
        return new ReturnStep(
                row.get(RETURNS_STEP.POSITION),
                row.get(RETURNS_STEP.WHAT),
                row.get(RETURNS_STEP.DETAIL),
                row.get(RETURNS_STEP.CLIENT),
                row.get(RETURNS_STEP.APP_USER),
                row.get(RETURNS_STEP.OCCURRED_AT),
                row.get(RETURNS_STEP.RECORDED_AT));
    }

    private static @Nullable ReturnReason reason(@Nullable String reason) {
        return reason == null ? null : ReturnReason.valueOf(reason);
    }
}
