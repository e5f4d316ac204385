package io.stockbook.eventcatalog;

import static io.stockbook.eventcatalog.Examples.ALLOCATION;
import static io.stockbook.eventcatalog.Examples.EVIDENCE;

import io.stockbook.messages.Event;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One example of every event of a shipment and of a carrier. */
final class ShipmentExamples {

    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("A-1"));
    private static final CarrierId CARRIER = new CarrierId("swift");
    private static final List<AllocatedUnits> UNITS = List.of(new AllocatedUnits(ALLOCATION, 4));
    private static final Instant AT = Instant.parse("2026-03-02T00:00:00.000001Z");
    private static final CarrierTerms TERMS =
            new CarrierTerms("Swift Parcels", Map.of("next day", "ND24", "usual", "ECO"), 72);

    private ShipmentExamples() {}

    static List<Event> all() {
        return List.of(
                new ShipmentEvent.ShipmentCreated(
                        ORDER,
                        new LocationId("north"),
                        CARRIER,
                        "next day",
                        List.of(new ShipmentPackage("P-1", UNITS, 1_250L, 300L, 200L, 150L)),
                        EVIDENCE),
                new ShipmentEvent.CarrierServiceRecorded(ORDER, "ND24"),
                new ShipmentEvent.LabelAttached(ORDER, "L-1", "1Z999"),
                new ShipmentEvent.ShipmentDispatched(ORDER, UNITS, CARRIER, "1Z999", EVIDENCE),
                new ShipmentEvent.ShipmentVoided(ORDER, true, "wrong box"),
                new ShipmentEvent.TrackingReported(
                        ORDER,
                        new ShipmentTracking(
                                "S-1", "swift", "1Z999", TrackingStatus.IN_TRANSIT, AT),
                        "York",
                        "E-7",
                        EVIDENCE),
                new ShipmentEvent.CarrierSilent(ORDER, CARRIER, 3, 72),
                new CarrierEvent.CarrierRegistered(TERMS),
                new CarrierEvent.CarrierChanged(TERMS));
    }
}
