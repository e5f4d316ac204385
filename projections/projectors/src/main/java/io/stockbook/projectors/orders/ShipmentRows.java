package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.SHIPMENT;

import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_orders_1.tables.records.ShipmentRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The shipments that a batch tells of. */
final class ShipmentRows {

    private record Key(OrderKey order, String shipment) {}

    private final Map<Key, Optional<ShipmentRecord>> rows = new LinkedHashMap<>();
    private final Map<Key, ShipmentRecord> stored = new HashMap<>();

    static ShipmentRows load(DSLContext database, Collection<OrderKey> tracked) {
        ShipmentRows shipments = new ShipmentRows();
        if (!tracked.isEmpty()) {
            Rows keys = new Rows(SHIPMENT, SHIPMENT.OWNER, SHIPMENT.NUMBER);
            tracked.forEach(order -> keys.add(order.owner(), order.number()));
            for (ShipmentRecord row : database.selectFrom(SHIPMENT).where(keys.among())) {
                OrderKey order = new OrderKey(row.getOwner(), row.getNumber());
                shipments.stored.put(new Key(order, row.getShipment()), row);
            }
        }
        return shipments;
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
        Optional<ShipmentRecord> row =
                rows.containsKey(key) ? rows.get(key) : Optional.ofNullable(stored.get(key));
        row.ifPresent(
                shipment -> {
                    shipment.setCarrier(said.carrier());
                    shipment.setTracking(said.number());
                    shipment.setStatus(said.status().name());
                    shipment.setAt(said.at());
                    rows.put(key, Optional.of(shipment));
                });
    }

    void save(DSLContext database) {
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
