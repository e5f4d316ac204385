package io.stockbook.messages.shipment;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.ShipmentTracking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that ever happens to a shipment. */
public sealed interface ShipmentEvent extends Event {

    /** Whose units are in it: each event says so, and whoever follows from it need not remember. */
    OrderId order();

    /** These packages stand ready. */
    record ShipmentCreated(
            OrderId order,
            LocationId from,
            @Nullable CarrierId carrier,
            @Nullable String service,
            List<ShipmentPackage> packages,
            Evidence evidence)
            implements ShipmentEvent {}

    /**
     * The carrier is asked for this service.
     *
     * @param code the carrier's own, for what Stockbook calls the shipment's service
     */
    record CarrierServiceRecorded(OrderId order, String code) implements ShipmentEvent {}

    /** This label is on the packages; one before it counts no more. */
    record LabelAttached(OrderId order, String reference, @Nullable String trackingNumber)
            implements ShipmentEvent {}

    /**
     * The packages were handed over.
     *
     * @param units of all packages together
     */
    record ShipmentDispatched(
            OrderId order,
            List<AllocatedUnits> units,
            @Nullable CarrierId carrier,
            @Nullable String trackingNumber,
            Evidence evidence)
            implements ShipmentEvent {}

    /**
     * The shipment does not take place.
     *
     * @param dispatched whether it had been handed over, so that its units have to come back
     */
    record ShipmentVoided(OrderId order, boolean dispatched, String reason)
            implements ShipmentEvent {}

    /** The carrier has brought it so far. */
    record TrackingReported(
            OrderId order,
            ShipmentTracking tracking,
            @Nullable String place,
            @Nullable String carrierEvent,
            Evidence evidence)
            implements ShipmentEvent {}

    /**
     * The carrier has said nothing for too long.
     *
     * @param since the shipment's version at the last news
     * @param hours how long the carrier may be silent
     */
    record CarrierSilent(OrderId order, @Nullable CarrierId carrier, long since, int hours)
            implements ShipmentEvent {}
}
