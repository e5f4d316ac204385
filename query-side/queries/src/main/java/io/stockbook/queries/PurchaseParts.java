package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.PURCHASES_ANNOUNCED_LINE;
import static io.stockbook.schema.jooq.read.Tables.PURCHASES_ANNOUNCEMENT;
import static io.stockbook.schema.jooq.read.Tables.PURCHASES_HEADER;
import static io.stockbook.schema.jooq.read.Tables.PURCHASES_LINE;
import static io.stockbook.schema.jooq.read.Tables.PURCHASES_RECEIPT;
import static io.stockbook.schema.jooq.read.Tables.PURCHASES_RECEIPT_LINE;
import static io.stockbook.schema.jooq.read.Tables.PURCHASES_STEP;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import io.stockbook.messages.Money;
import io.stockbook.messages.purchase.Condition;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a purchase order's row; when there is no such row, the lists are not there either.
 */
final class PurchaseParts {

    static final Field<List<PurchaseLineAnswer>> LINES =
            multiset(
                            selectFrom(PURCHASES_LINE)
                                    .where(PURCHASES_LINE.OWNER.eq(PURCHASES_HEADER.OWNER))
                                    .and(PURCHASES_LINE.NUMBER.eq(PURCHASES_HEADER.NUMBER))
                                    .orderBy(PURCHASES_LINE.LINE))
                    .as("lines")
                    .convertFrom(rows -> list(rows, PurchaseParts::line));

    private static final Field<List<AnnouncedLine>> ANNOUNCED =
            multiset(
                            selectFrom(PURCHASES_ANNOUNCED_LINE)
                                    .where(
                                            PURCHASES_ANNOUNCED_LINE.OWNER.eq(
                                                    PURCHASES_ANNOUNCEMENT.OWNER))
                                    .and(
                                            PURCHASES_ANNOUNCED_LINE.NUMBER.eq(
                                                    PURCHASES_ANNOUNCEMENT.NUMBER))
                                    .and(
                                            PURCHASES_ANNOUNCED_LINE.ASN.eq(
                                                    PURCHASES_ANNOUNCEMENT.ASN))
                                    .orderBy(PURCHASES_ANNOUNCED_LINE.LINE))
                    .as("announced_lines")
                    .convertFrom(rows -> list(rows, PurchaseParts::announced));

    static final Field<List<AnnouncementAnswer>> ANNOUNCEMENTS =
            multiset(
                            select(PURCHASES_ANNOUNCEMENT.fields())
                                    .select(ANNOUNCED)
                                    .from(PURCHASES_ANNOUNCEMENT)
                                    .where(PURCHASES_ANNOUNCEMENT.OWNER.eq(PURCHASES_HEADER.OWNER))
                                    .and(PURCHASES_ANNOUNCEMENT.NUMBER.eq(PURCHASES_HEADER.NUMBER))
                                    .orderBy(PURCHASES_ANNOUNCEMENT.POSITION))
                    .as("announcements")
                    .convertFrom(rows -> list(rows, PurchaseParts::announcement));

    private static final Field<List<ReceiptLineAnswer>> RECEIVED =
            multiset(
                            selectFrom(PURCHASES_RECEIPT_LINE)
                                    .where(PURCHASES_RECEIPT_LINE.OWNER.eq(PURCHASES_RECEIPT.OWNER))
                                    .and(PURCHASES_RECEIPT_LINE.NUMBER.eq(PURCHASES_RECEIPT.NUMBER))
                                    .and(
                                            PURCHASES_RECEIPT_LINE.RECEIPT.eq(
                                                    PURCHASES_RECEIPT.RECEIPT))
                                    .orderBy(PURCHASES_RECEIPT_LINE.LINE))
                    .as("received_lines")
                    .convertFrom(rows -> list(rows, PurchaseParts::received));

    static final Field<List<ReceiptAnswer>> RECEIPTS =
            multiset(
                            select(PURCHASES_RECEIPT.fields())
                                    .select(RECEIVED)
                                    .from(PURCHASES_RECEIPT)
                                    .where(PURCHASES_RECEIPT.OWNER.eq(PURCHASES_HEADER.OWNER))
                                    .and(PURCHASES_RECEIPT.NUMBER.eq(PURCHASES_HEADER.NUMBER))
                                    .orderBy(PURCHASES_RECEIPT.POSITION))
                    .as("receipts")
                    .convertFrom(rows -> list(rows, PurchaseParts::receipt));

    static final Field<List<PurchaseStep>> STEPS =
            multiset(
                            selectFrom(PURCHASES_STEP)
                                    .where(PURCHASES_STEP.OWNER.eq(PURCHASES_HEADER.OWNER))
                                    .and(PURCHASES_STEP.NUMBER.eq(PURCHASES_HEADER.NUMBER))
                                    .orderBy(PURCHASES_STEP.POSITION))
                    .as("steps")
                    .convertFrom(rows -> list(rows, PurchaseParts::step));

    private PurchaseParts() {}

    private static <R extends Record, T> List<T> list(
            @Nullable Result<R> rows, Function<Record, T> answer) {
        return rows == null ? List.of() : rows.stream().map(answer).toList();
    }

    private static PurchaseLineAnswer line(Record row) {
        return new PurchaseLineAnswer(
                row.get(PURCHASES_LINE.LINE),
                row.get(PURCHASES_LINE.SKU),
                row.get(PURCHASES_LINE.ORDERED),
                row.get(PURCHASES_LINE.ANNOUNCED),
                row.get(PURCHASES_LINE.RECEIVED),
                row.get(PURCHASES_LINE.RETURNED),
                money(row.get(PURCHASES_LINE.VALUE), row.get(PURCHASES_LINE.CURRENCY)),
                row.get(PURCHASES_LINE.EXPECTED),
                row.get(PURCHASES_LINE.SOURCE),
                row.get(PURCHASES_LINE.ALIAS));
    }

    private static AnnouncedLine announced(Record row) {
        return new AnnouncedLine(
                row.get(PURCHASES_ANNOUNCED_LINE.LINE),
                row.get(PURCHASES_ANNOUNCED_LINE.QUANTITY),
                row.get(PURCHASES_ANNOUNCED_LINE.RECEIVED),
                money(
                        row.get(PURCHASES_ANNOUNCED_LINE.VALUE),
                        row.get(PURCHASES_ANNOUNCED_LINE.CURRENCY)));
    }

    private static AnnouncementAnswer announcement(Record row) {
        return new AnnouncementAnswer(
                row.get(PURCHASES_ANNOUNCEMENT.ASN),
                row.get(PURCHASES_ANNOUNCEMENT.DISPATCHED_AT),
                row.get(PURCHASES_ANNOUNCEMENT.EXPECTED),
                row.get(PURCHASES_ANNOUNCEMENT.DOCUMENT),
                row.get(PURCHASES_ANNOUNCEMENT.ANNOUNCED_AT),
                row.get(ANNOUNCED));
    }

    private static ReceiptLineAnswer received(Record row) {
        return new ReceiptLineAnswer(
                row.get(PURCHASES_RECEIPT_LINE.LINE),
                row.get(PURCHASES_RECEIPT_LINE.REFERENCE),
                row.get(PURCHASES_RECEIPT_LINE.FROM_LINE),
                row.get(PURCHASES_RECEIPT_LINE.PURCHASE_LINE),
                row.get(PURCHASES_RECEIPT_LINE.SKU),
                row.get(PURCHASES_RECEIPT_LINE.MARKING),
                row.get(PURCHASES_RECEIPT_LINE.SOURCE),
                row.get(PURCHASES_RECEIPT_LINE.ALIAS),
                row.get(PURCHASES_RECEIPT_LINE.LOT),
                row.get(PURCHASES_RECEIPT_LINE.BIN),
                Condition.valueOf(row.get(PURCHASES_RECEIPT_LINE.CONDITION)),
                row.get(PURCHASES_RECEIPT_LINE.QUANTITY),
                row.get(PURCHASES_RECEIPT_LINE.OVER),
                money(
                        row.get(PURCHASES_RECEIPT_LINE.VALUE),
                        row.get(PURCHASES_RECEIPT_LINE.CURRENCY)),
                row.get(PURCHASES_RECEIPT_LINE.CORRECTED),
                row.get(PURCHASES_RECEIPT_LINE.IDENTIFIED),
                row.get(PURCHASES_RECEIPT_LINE.RETURNED));
    }

    private static ReceiptAnswer receipt(Record row) {
        return new ReceiptAnswer(
                row.get(PURCHASES_RECEIPT.RECEIPT),
                row.get(PURCHASES_RECEIPT.ASN),
                row.get(PURCHASES_RECEIPT.LOCATION),
                row.get(PURCHASES_RECEIPT.DOCUMENT),
                row.get(PURCHASES_RECEIPT.RECEIVED_AT),
                row.get(RECEIVED));
    }

    private static PurchaseStep step(Record row) {
        return new PurchaseStep(
                row.get(PURCHASES_STEP.POSITION),
                row.get(PURCHASES_STEP.WHAT),
                row.get(PURCHASES_STEP.DETAIL),
                row.get(PURCHASES_STEP.CLIENT),
                row.get(PURCHASES_STEP.APP_USER),
                row.get(PURCHASES_STEP.OCCURRED_AT),
                row.get(PURCHASES_STEP.RECORDED_AT));
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, currency);
    }
}
