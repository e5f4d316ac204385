package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.ORDERS_BLOCK;
import static io.stockbook.schema.jooq.read.Tables.ORDERS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.ORDERS_LINE;
import static io.stockbook.schema.jooq.read.Tables.ORDERS_PREP;
import static io.stockbook.schema.jooq.read.Tables.ORDERS_PROMISE;
import static io.stockbook.schema.jooq.read.Tables.ORDERS_SERVICE_LINE;
import static io.stockbook.schema.jooq.read.Tables.ORDERS_SHIPMENT;
import static io.stockbook.schema.jooq.read.Tables.ORDERS_STEP;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.TrackingStatus;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on an order's row, as lists that come with it; when there is no such row, they are not
 * there either.
 */
final class OrderParts {

    static final Field<List<OrderLineAnswer>> LINES =
            multiset(
                            selectFrom(ORDERS_LINE)
                                    .where(ORDERS_LINE.OWNER.eq(ORDERS_HEADER.OWNER))
                                    .and(ORDERS_LINE.NUMBER.eq(ORDERS_HEADER.NUMBER))
                                    .orderBy(ORDERS_LINE.LINE))
                    .as("lines")
                    .convertFrom(rows -> list(rows, OrderParts::line));

    static final Field<List<ServiceLineAnswer>> SERVICES =
            multiset(
                            selectFrom(ORDERS_SERVICE_LINE)
                                    .where(ORDERS_SERVICE_LINE.OWNER.eq(ORDERS_HEADER.OWNER))
                                    .and(ORDERS_SERVICE_LINE.NUMBER.eq(ORDERS_HEADER.NUMBER))
                                    .orderBy(ORDERS_SERVICE_LINE.ORDINAL))
                    .as("services")
                    .convertFrom(rows -> list(rows, OrderParts::service));

    static final Field<List<OrderBlock>> BLOCKS =
            multiset(
                            selectFrom(ORDERS_BLOCK)
                                    .where(ORDERS_BLOCK.OWNER.eq(ORDERS_HEADER.OWNER))
                                    .and(ORDERS_BLOCK.NUMBER.eq(ORDERS_HEADER.NUMBER))
                                    .orderBy(ORDERS_BLOCK.REASON))
                    .as("blocked_for")
                    .convertFrom(rows -> list(rows, OrderParts::block));

    static final Field<List<OrderPrep>> PREP =
            multiset(
                            selectFrom(ORDERS_PREP)
                                    .where(ORDERS_PREP.OWNER.eq(ORDERS_HEADER.OWNER))
                                    .and(ORDERS_PREP.NUMBER.eq(ORDERS_HEADER.NUMBER))
                                    .orderBy(ORDERS_PREP.LINE, ORDERS_PREP.NEED))
                    .as("prep")
                    .convertFrom(rows -> list(rows, OrderParts::prep));

    static final Field<List<OrderPromise>> PROMISES =
            multiset(
                            selectFrom(ORDERS_PROMISE)
                                    .where(ORDERS_PROMISE.OWNER.eq(ORDERS_HEADER.OWNER))
                                    .and(ORDERS_PROMISE.NUMBER.eq(ORDERS_HEADER.NUMBER))
                                    .orderBy(ORDERS_PROMISE.LINE, ORDERS_PROMISE.ALLOCATION))
                    .as("promises")
                    .convertFrom(rows -> list(rows, OrderParts::promise));

    static final Field<List<OrderShipment>> SHIPMENTS =
            multiset(
                            selectFrom(ORDERS_SHIPMENT)
                                    .where(ORDERS_SHIPMENT.OWNER.eq(ORDERS_HEADER.OWNER))
                                    .and(ORDERS_SHIPMENT.NUMBER.eq(ORDERS_HEADER.NUMBER))
                                    .orderBy(ORDERS_SHIPMENT.SHIPMENT))
                    .as("shipments")
                    .convertFrom(rows -> list(rows, OrderParts::shipment));

    static final Field<List<OrderStep>> STEPS =
            multiset(
                            selectFrom(ORDERS_STEP)
                                    .where(ORDERS_STEP.OWNER.eq(ORDERS_HEADER.OWNER))
                                    .and(ORDERS_STEP.NUMBER.eq(ORDERS_HEADER.NUMBER))
                                    .orderBy(ORDERS_STEP.POSITION))
                    .as("steps")
                    .convertFrom(rows -> list(rows, OrderParts::step));

    private OrderParts() {}

    private static <R extends Record, T> List<T> list(
            @Nullable Result<R> rows, Function<Record, T> answer) {
        return rows == null ? List.of() : rows.stream().map(answer).toList();
    }

    private static OrderLineAnswer line(Record row) {
        return new OrderLineAnswer(
                row.get(ORDERS_LINE.LINE),
                row.get(ORDERS_LINE.SKU),
                row.get(ORDERS_LINE.SOURCE),
                row.get(ORDERS_LINE.ALIAS),
                row.get(ORDERS_LINE.KIT),
                row.get(ORDERS_LINE.PER_KIT),
                some(row.get(ORDERS_LINE.EXPLODED)),
                new LineUnits(
                        row.get(ORDERS_LINE.ORDERED),
                        row.get(ORDERS_LINE.WAITING),
                        row.get(ORDERS_LINE.ALLOCATED),
                        row.get(ORDERS_LINE.PICKED),
                        row.get(ORDERS_LINE.SHIPPED),
                        row.get(ORDERS_LINE.RETURNED)),
                money(row.get(ORDERS_LINE.PRICE_MINOR), row.get(ORDERS_LINE.PRICE_CURRENCY)));
    }

    private static ServiceLineAnswer service(Record row) {
        return new ServiceLineAnswer(
                row.get(ORDERS_SERVICE_LINE.LINE),
                row.get(ORDERS_SERVICE_LINE.CODE),
                row.get(ORDERS_SERVICE_LINE.QUANTITY),
                money(
                        row.get(ORDERS_SERVICE_LINE.PRICE_MINOR),
                        row.get(ORDERS_SERVICE_LINE.PRICE_CURRENCY)));
    }

    private static OrderBlock block(Record row) {
        return new OrderBlock(
                BlockReason.valueOf(row.get(ORDERS_BLOCK.REASON)),
                row.get(ORDERS_BLOCK.NOTE),
                row.get(ORDERS_BLOCK.SINCE));
    }

    private static OrderPrep prep(Record row) {
        return new OrderPrep(
                row.get(ORDERS_PREP.LINE),
                PrepNeed.valueOf(row.get(ORDERS_PREP.NEED)),
                row.get(ORDERS_PREP.DONE),
                row.get(ORDERS_PREP.WANTED),
                row.get(ORDERS_PREP.PREPARED));
    }

    private static OrderPromise promise(Record row) {
        return new OrderPromise(
                row.get(ORDERS_PROMISE.ALLOCATION),
                row.get(ORDERS_PROMISE.LINE),
                row.get(ORDERS_PROMISE.SKU),
                row.get(ORDERS_PROMISE.LOCATION),
                row.get(ORDERS_PROMISE.RELEASED),
                row.get(ORDERS_PROMISE.ALLOCATED),
                row.get(ORDERS_PROMISE.PICKED));
    }

    private static OrderShipment shipment(Record row) {
        String status = row.get(ORDERS_SHIPMENT.STATUS);
        return new OrderShipment(
                row.get(ORDERS_SHIPMENT.SHIPMENT),
                row.get(ORDERS_SHIPMENT.UNITS),
                row.get(ORDERS_SHIPMENT.CARRIER),
                row.get(ORDERS_SHIPMENT.TRACKING),
                status == null ? null : TrackingStatus.valueOf(status),
                row.get(ORDERS_SHIPMENT.AT));
    }

    private static OrderStep step(Record row) {
        return new OrderStep(
                row.get(ORDERS_STEP.POSITION),
                row.get(ORDERS_STEP.WHAT),
                row.get(ORDERS_STEP.DETAIL),
                row.get(ORDERS_STEP.CLIENT),
                row.get(ORDERS_STEP.APP_USER),
                row.get(ORDERS_STEP.OCCURRED_AT),
                row.get(ORDERS_STEP.RECORDED_AT));
    }

    private static @Nullable Long some(long units) {
        return units == 0 ? null : units;
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, currency);
    }
}
