package io.stockbook.projectors.shipments;

import io.stockbook.messages.id.ShipmentId;
import io.stockbook.schema.jooq.read_shipments_1.tables.records.HeaderRecord;

/** One shipment of one owner. */
record ShipmentKey(String owner, String number) {

    static ShipmentKey of(String stream) {
        ShipmentId shipment = ShipmentId.parse(stream);
        return new ShipmentKey(shipment.owner().value(), shipment.number().value());
    }

    static ShipmentKey of(HeaderRecord header) {
        return new ShipmentKey(header.getOwner(), header.getNumber());
    }
}
