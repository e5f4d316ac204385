package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.SHIPMENT;

import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_orders_1.tables.records.ShipmentRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The shipments that a batch tells of. */
final class ShipmentRows {

    private record Key(OrderKey order, String shipment) {}

    private final DSLContext database;
    private final Map<Key, Optional<ShipmentRecord>> rows = new LinkedHashMap<>();

    ShipmentRows(DSLContext database) {
        this.database = database;
    }

    void left(OrderKey order, OrderEvent.UnitsShipped event) {
        ShipmentRecord row = new ShipmentRecord();
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
        Optional<ShipmentRecord> row = rows.containsKey(key) ? rows.get(key) : stored(key);
        row.ifPresent(
                shipment -> {
                    shipment.setCarrier(said.carrier());
                    shipment.setTracking(said.number());
                    shipment.setStatus(said.status().name());
                    shipment.setAt(said.at());
                    rows.put(key, Optional.of(shipment));
                });
    }

    /** Tracking comes one report at a time, so one question each is few. */
    private Optional<ShipmentRecord> stored(Key key) {
        return database.selectFrom(SHIPMENT)
                .where(SHIPMENT.OWNER.eq(key.order().owner()))
                .and(SHIPMENT.NUMBER.eq(key.order().number()))
                .and(SHIPMENT.SHIPMENT_.eq(key.shipment()))
                .fetchOptional();
    }

    void save() {
        Rows kept = new Rows(SHIPMENT);
        Rows gone = new Rows(SHIPMENT, SHIPMENT.OWNER, SHIPMENT.NUMBER, SHIPMENT.SHIPMENT_);
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
