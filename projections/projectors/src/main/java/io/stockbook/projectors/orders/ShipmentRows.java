package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.PARCEL;

import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_orders_1.tables.records.ParcelRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The shipments that a batch tells of. */
final class ParcelRows {

    private record Key(OrderKey order, String shipment) {}

    private final DSLContext database;
    private final Map<Key, Optional<ParcelRecord>> rows = new LinkedHashMap<>();

    ParcelRows(DSLContext database) {
        this.database = database;
    }

    void left(OrderKey order, OrderEvent.UnitsShipped event) {
        ParcelRecord row = new ParcelRecord();
        row.setOwner(order.owner());
        row.setNumber(order.number());
        row.setShipment(event.shipment());
        row.setUnits(event.units().stream().mapToLong(AllocatedUnits::quantity).sum());
        rows.put(new Key(order, event.shipment()), Optional.of(row));
    }

    void cameBack(OrderKey order, String shipment) {
        rows.put(new Key(order, shipment), Optional.empty());
    }

    void tracked(OrderKey order, ShipmentTracking said) {
        Key key = new Key(order, said.shipment());
        Optional<ParcelRecord> row = rows.containsKey(key) ? rows.get(key) : stored(key);
        row.ifPresent(
                parcel -> {
                    parcel.setCarrier(said.carrier());
                    parcel.setTracking(said.number());
                    parcel.setStatus(said.status().name());
                    parcel.setAt(said.at());
                    rows.put(key, Optional.of(parcel));
                });
    }

    /** Tracking comes one report at a time, so one question each is few. */
    private Optional<ParcelRecord> stored(Key key) {
        return database.selectFrom(PARCEL)
                .where(PARCEL.OWNER.eq(key.order().owner()))
                .and(PARCEL.NUMBER.eq(key.order().number()))
                .and(PARCEL.SHIPMENT.eq(key.shipment()))
                .fetchOptional();
    }

    void save() {
        Rows kept = new Rows(PARCEL);
        Rows gone = new Rows(PARCEL, PARCEL.OWNER, PARCEL.NUMBER, PARCEL.SHIPMENT);
        rows.forEach(
                (key, row) ->
                        row.ifPresentOrElse(
                                kept::add,
                                () ->
                                        gone.add(
                                                key.order().owner(),
                                                key.order().number(),
                                                key.shipment())));
        kept.upsert(database);
        gone.delete(database);
    }
}
