package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.SHIPMENTS_HEADER;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Where shipments are. */
public final class ShipmentQueries {

    private static final Listing<ShipmentSummary> NEWEST_FIRST =
            new Listing<>(
                    "shipments",
                    SHIPMENTS_HEADER,
                    columns(),
                    List.of(SHIPMENTS_HEADER.CREATED_POSITION),
                    true,
                    ShipmentQueries::summary);

    private final Snapshot snapshot;

    /** Asks this database. */
    public ShipmentQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.SHIPMENTS);
    }

    /** One shipment with its packages and its time line, or empty when there is none. */
    public Optional<ShipmentAnswer> of(ShipmentId shipment) {
        List<SelectField<?>> columns = columns();
        columns.add(ShipmentParts.PACKAGES);
        columns.add(ShipmentParts.STEPS);
        return snapshot.one(
                SHIPMENTS_HEADER,
                columns,
                SHIPMENTS_HEADER
                        .OWNER
                        .eq(shipment.owner().value())
                        .and(SHIPMENTS_HEADER.NUMBER.eq(shipment.number().value())),
                row ->
                        new ShipmentAnswer(
                                summary(row),
                                row.get(ShipmentParts.PACKAGES),
                                row.get(ShipmentParts.STEPS),
                                Snapshot.asOf(row)));
    }

    /**
     * The shipments of an order, or of a state, or of both; of all when neither is named. The last
     * created first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<ShipmentSummary> page(
            OwnerId owner,
            @Nullable OrderNumber order,
            @Nullable ShipmentState state,
            PageRequest asked) {
        return snapshot.page(
                NEWEST_FIRST,
                SHIPMENTS_HEADER
                        .OWNER
                        .eq(owner.value())
                        .and(
                                order == null
                                        ? noCondition()
                                        : SHIPMENTS_HEADER.ORDER_NUMBER.eq(order.value()))
                        .and(state == null ? noCondition() : is(state)),
                asked);
    }

    /** As the index has it: by the state it ended in, or among those that are open. */
    private static Condition is(ShipmentState state) {
        return state.isEnded()
                ? SHIPMENTS_HEADER.ENDED.eq(state.name())
                : SHIPMENTS_HEADER.ENDED.isNull().and(SHIPMENTS_HEADER.STATE.eq(state.name()));
    }

    private static List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(SHIPMENTS_HEADER.fields()));
        columns.add(ShipmentParts.CARRIER_SERVICE);
        return columns;
    }

    private static ShipmentSummary summary(Record row) {
        return new ShipmentSummary(
                row.get(SHIPMENTS_HEADER.NUMBER),
                row.get(SHIPMENTS_HEADER.ORDER_NUMBER),
                row.get(SHIPMENTS_HEADER.LOCATION),
                row.get(SHIPMENTS_HEADER.CARRIER),
                row.get(SHIPMENTS_HEADER.SERVICE),
                row.get(ShipmentParts.CARRIER_SERVICE),
                ShipmentState.valueOf(row.get(SHIPMENTS_HEADER.STATE)),
                row.get(SHIPMENTS_HEADER.SILENT),
                row.get(SHIPMENTS_HEADER.LABEL),
                row.get(SHIPMENTS_HEADER.TRACKING_NUMBER),
                row.get(SHIPMENTS_HEADER.PLACE),
                row.get(SHIPMENTS_HEADER.TRACKED_AT),
                row.get(SHIPMENTS_HEADER.VOID_REASON),
                row.get(SHIPMENTS_HEADER.DOCUMENT),
                row.get(SHIPMENTS_HEADER.PACKAGE_COUNT),
                row.get(SHIPMENTS_HEADER.UNITS),
                row.get(SHIPMENTS_HEADER.CREATED_AT),
                row.get(SHIPMENTS_HEADER.DISPATCHED_AT),
                row.get(SHIPMENTS_HEADER.UPDATED_AT),
                row.get(SHIPMENTS_HEADER.VERSION));
    }
}
