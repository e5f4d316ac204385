package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.ORDERS_HEADER;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Where orders stand. */
public final class OrderQueries {

    private static final Listing<OrderSummary> AS_PLACED =
            Listing.of(
                    "orders-as-placed",
                    ORDERS_HEADER,
                    OrderQueries::summary,
                    ORDERS_HEADER.PLACED_POSITION);

    private static final Listing<OrderSummary> NEWEST_FIRST =
            Listing.of(
                            "orders",
                            ORDERS_HEADER,
                            OrderQueries::summary,
                            ORDERS_HEADER.PLACED_POSITION)
                    .fromTheEnd();

    private final Snapshot snapshot;

    /** Asks this database. */
    public OrderQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.ORDERS);
    }

    /** One order with its lines and its time line, or empty when it was never placed. */
    public Optional<OrderAnswer> of(OrderId order) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(ORDERS_HEADER.fields()));
        columns.add(OrderParts.LINES);
        columns.add(OrderParts.SERVICES);
        columns.add(OrderParts.BLOCKS);
        columns.add(OrderParts.PREP);
        columns.add(OrderParts.PROMISES);
        columns.add(OrderParts.SHIPMENTS);
        columns.add(OrderParts.STEPS);
        return snapshot.one(
                ORDERS_HEADER,
                columns,
                ORDERS_HEADER
                        .OWNER
                        .eq(order.owner().value())
                        .and(ORDERS_HEADER.NUMBER.eq(order.number().value())),
                row ->
                        new OrderAnswer(
                                summary(row),
                                row.get(OrderParts.LINES),
                                row.get(OrderParts.SERVICES),
                                row.get(OrderParts.BLOCKS),
                                row.get(OrderParts.PREP),
                                row.get(OrderParts.PROMISES),
                                row.get(OrderParts.SHIPMENTS),
                                row.get(OrderParts.STEPS),
                                Snapshot.asOf(row)));
    }

    /**
     * The orders of a state, or of any when none is named; the last placed first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<OrderSummary> page(OwnerId owner, @Nullable OrderState state, PageRequest asked) {
        return snapshot.page(NEWEST_FIRST, of(owner, state), asked);
    }

    /**
     * The same in the order in which they were placed.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<OrderSummary> asPlaced(
            OwnerId owner, @Nullable OrderState state, PageRequest asked) {
        return snapshot.page(AS_PLACED, of(owner, state), asked);
    }

    private static Condition of(OwnerId owner, @Nullable OrderState state) {
        return ORDERS_HEADER.OWNER.eq(owner.value()).and(state == null ? noCondition() : is(state));
    }

    /** As the index has it: by the state it ended in, or among those that are open. */
    private static Condition is(OrderState state) {
        return state.isEnded()
                ? ORDERS_HEADER.ENDED.eq(state.name())
                : ORDERS_HEADER.ENDED.isNull().and(ORDERS_HEADER.STATE.eq(state.name()));
    }

    private static OrderSummary summary(Record row) {
        return new OrderSummary(
                row.get(ORDERS_HEADER.NUMBER),
                row.get(ORDERS_HEADER.CHANNEL),
                OrderState.valueOf(row.get(ORDERS_HEADER.STATE)),
                row.get(ORDERS_HEADER.PRIORITY),
                row.get(ORDERS_HEADER.PROMISED_BY),
                Handling.valueOf(row.get(ORDERS_HEADER.HANDLING)),
                FillPolicy.valueOf(row.get(ORDERS_HEADER.FILL)),
                row.get(ORDERS_HEADER.SERVICE),
                row.get(ORDERS_HEADER.SERVICE_LEVEL),
                row.get(ORDERS_HEADER.BLOCKS) > 0,
                row.get(ORDERS_HEADER.CUSTOMER_REF),
                row.get(ORDERS_HEADER.SHIP_TO_REF),
                row.get(ORDERS_HEADER.DOCUMENT),
                row.get(ORDERS_HEADER.CANCEL_REASON),
                row.get(ORDERS_HEADER.LINE_COUNT),
                new LineUnits(
                        row.get(ORDERS_HEADER.UNITS_ORDERED),
                        row.get(ORDERS_HEADER.UNITS_WAITING),
                        row.get(ORDERS_HEADER.UNITS_ALLOCATED),
                        row.get(ORDERS_HEADER.UNITS_PICKED),
                        row.get(ORDERS_HEADER.UNITS_SHIPPED),
                        row.get(ORDERS_HEADER.UNITS_RETURNED)),
                row.get(ORDERS_HEADER.PLACED_AT),
                row.get(ORDERS_HEADER.OCCURRED_AT),
                row.get(ORDERS_HEADER.UPDATED_AT),
                row.get(ORDERS_HEADER.VERSION));
    }
}
