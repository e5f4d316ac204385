package io.stockbook.domain.shipment;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentEvent.LabelAttached;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentCreated;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentDispatched;
import io.stockbook.messages.shipment.ShipmentEvent.TrackingReported;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shipment of five mugs and two plates in two packages, of which the specs tell. */
final class ShipmentWords {

    static final ShipmentId SHIPMENT = new ShipmentId(OwnerId.HOUSE, new ShipmentNumber("S-1"));
    static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("A-1"));
    static final LocationId LEEDS = new LocationId("LEEDS");
    static final CarrierId SWIFT = new CarrierId("swift");
    static final AllocationId MUGS = new AllocationId(new UUID(0, 1));
    static final AllocationId PLATES = new AllocationId(new UUID(0, 2));
    static final List<ShipmentPackage> PACKAGES =
            List.of(
                    holding("P-1", units(MUGS, 3), units(PLATES, 2)),
                    holding("P-2", units(MUGS, 2)));
    static final Evidence PACKED = Evidence.of("packing list 7");
    static final Evidence HANDED_OVER = Evidence.of("manifest 9");

    static final CreateShipment CREATE =
            new CreateShipment(SHIPMENT, ORDER, LEEDS, SWIFT, "usual", PACKAGES, PACKED);
    static final ShipmentCreated CREATED =
            new ShipmentCreated(ORDER, LEEDS, SWIFT, "usual", PACKAGES, PACKED);
    static final LabelAttached LABELLED = new LabelAttached(ORDER, "L-1", "1Z999");
    static final ShipmentDispatched DISPATCHED =
            new ShipmentDispatched(
                    ORDER, List.of(units(MUGS, 5), units(PLATES, 2)), SWIFT, "1Z999", HANDED_OVER);

    private ShipmentWords() {}

    static Given<ShipmentCommand, ShipmentEvent, Shipment> unknown() {
        return Given.a(Shipment.UNKNOWN);
    }

    static Given<ShipmentCommand, ShipmentEvent, Shipment> labelled() {
        return unknown().events(CREATED, LABELLED);
    }

    static Given<ShipmentCommand, ShipmentEvent, Shipment> dispatched() {
        return labelled().events(DISPATCHED);
    }

    static ReportTracking report(TrackingStatus status) {
        return report(status, null, null);
    }

    static ReportTracking report(
            TrackingStatus status, @Nullable Instant at, @Nullable String carrierEvent) {
        return new ReportTracking(SHIPMENT, status, at, "York", carrierEvent, Evidence.NONE);
    }

    static TrackingReported reported(TrackingStatus status) {
        return reported(status, null, null);
    }

    static TrackingReported reported(
            TrackingStatus status, @Nullable Instant at, @Nullable String carrierEvent) {
        return new TrackingReported(
                ORDER,
                new ShipmentTracking("S-1", "swift", "1Z999", status, at),
                "York",
                carrierEvent,
                Evidence.NONE);
    }

    static ShipmentPackage holding(String id, AllocatedUnits... contents) {
        return new ShipmentPackage(id, List.of(contents), 1_200L, 300L, 200L, 150L);
    }

    static AllocatedUnits units(AllocationId allocation, long quantity) {
        return new AllocatedUnits(allocation, quantity);
    }
}
