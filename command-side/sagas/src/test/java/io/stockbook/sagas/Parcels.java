package io.stockbook.sagas;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.util.List;
import java.util.UUID;

/** What is packed for order A-1 at north, for a carrier that is swift. */
final class Parcels {

    static final ShipmentId SHIPMENT = new ShipmentId(OwnerId.HOUSE, new ShipmentNumber("S-1"));
    static final CarrierId SWIFT = new CarrierId("swift");

    private Parcels() {}

    static CreateShipment by(String service) {
        return by(SHIPMENT, service);
    }

    static CreateShipment by(ShipmentId shipment, String service) {
        CreateShipment plain = packed(shipment);
        return new CreateShipment(
                shipment,
                plain.order(),
                plain.from(),
                plain.carrier(),
                service,
                plain.packages(),
                plain.evidence());
    }

    static CreateShipment packed() {
        return packed(SHIPMENT);
    }

    static CreateShipment packed(ShipmentId shipment) {
        return packed(shipment, new AllocationId(new UUID(0, 1)), 1);
    }

    static CreateShipment packed(ShipmentId shipment, AllocationId of, long quantity) {
        AllocatedUnits mug = new AllocatedUnits(of, quantity);
        return new CreateShipment(
                shipment,
                Words.order("A-1"),
                new LocationId("north"),
                SWIFT,
                null,
                List.of(new ShipmentPackage("P-1", List.of(mug), null, null, null, null)),
                Evidence.NONE);
    }

    static ReportTracking report(TrackingStatus status) {
        return new ReportTracking(SHIPMENT, status, null, null, null, Evidence.NONE);
    }
}
