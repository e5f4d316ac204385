package io.stockbook.messages.shipment;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.TrackingStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a shipment can be asked or told. */
public sealed interface ShipmentCommand extends Command {

    /** The most packages one shipment may have. */
    int MOST_PACKAGES = 200;

    /** The longest name of a service, a label, a tracking number or a carrier's event. */
    int LONGEST_NAME = 200;

    /** The longest reason. */
    int LONGEST_REASON = 2_000;

    /** The shipment that decides. */
    ShipmentId shipment();

    @Override
    default ShipmentId target() {
        return shipment();
    }

    /**
     * Says what is packed for one order at one location; keyed by its own number.
     *
     * @param carrier who is to bring it, or null when the owner does
     * @param service how it is to travel, as Stockbook calls it
     */
    record CreateShipment(
            ShipmentId shipment,
            OrderId order,
            LocationId from,
            @Nullable CarrierId carrier,
            @Nullable String service,
            List<ShipmentPackage> packages,
            Evidence evidence)
            implements ShipmentCommand {
        /** Checks the numbers, and that no package stands twice. */
        public CreateShipment {
            Require.that(
                    shipment.owner().equals(order.owner()),
                    "a shipment of %s cannot be for an order of %s"
                            .formatted(shipment.owner(), order.owner()));
            optional(service, "service");
            packages = List.copyOf(packages);
            Require.that(
                    !packages.isEmpty() && packages.size() <= MOST_PACKAGES,
                    "a shipment must have 1 to %d packages, not %d"
                            .formatted(MOST_PACKAGES, packages.size()));
            Require.that(
                    packages.stream().map(ShipmentPackage::id).distinct().count()
                            == packages.size(),
                    "each package may stand once only");
            List<AllocatedUnits> _ = ShipmentPackage.units(packages);
        }
    }

    /**
     * Names the label on the packages; another one replaces it until the shipment is dispatched.
     *
     * @param reference what the label's maker calls it
     * @param trackingNumber by which the carrier knows the shipment
     */
    record AttachLabel(ShipmentId shipment, String reference, @Nullable String trackingNumber)
            implements ShipmentCommand {
        /** Checks the texts. */
        public AttachLabel {
            Require.text(reference, LONGEST_NAME, "reference");
            optional(trackingNumber, "trackingNumber");
        }
    }

    /**
     * Told by the carrier services: how the carrier calls the service of the shipment.
     *
     * @param code the carrier's own
     */
    record RecordCarrierService(ShipmentId shipment, String code) implements ShipmentCommand {
        /** Checks the text. */
        public RecordCarrierService {
            Require.text(code, LONGEST_NAME, "code");
        }
    }

    /** Reports the packages as handed over; a label is not needed: the owner may bring them. */
    record DispatchShipment(ShipmentId shipment, Evidence evidence) implements ShipmentCommand {}

    /** Takes the shipment back; possible until its carrier has it. */
    record VoidShipment(ShipmentId shipment, String reason) implements ShipmentCommand {
        /** Checks the text. */
        public VoidShipment {
            Require.text(reason, LONGEST_REASON, "reason");
        }
    }

    /**
     * Reports what the carrier says of the shipment.
     *
     * @param at when that happened, by the carrier's clock
     * @param place where, as the carrier calls it
     * @param carrierEvent the carrier's own id of what it says: one that came before is old news
     */
    record ReportTracking(
            ShipmentId shipment,
            TrackingStatus status,
            @Nullable Instant at,
            @Nullable String place,
            @Nullable String carrierEvent,
            Evidence evidence)
            implements ShipmentCommand {
        /** Checks the texts. */
        public ReportTracking {
            at = Microseconds.of(at);
            optional(place, "place");
            optional(carrierEvent, "carrierEvent");
        }
    }

    /**
     * Told by the carrier confirmation: nothing has come for too long.
     *
     * @param since the shipment's version at the last news that the confirmation knows of
     * @param hours how long the carrier may be silent
     */
    record ReportSilence(ShipmentId shipment, long since, int hours) implements ShipmentCommand {}

    private static void optional(@Nullable String text, String what) {
        if (text != null) {
            Require.text(text, LONGEST_NAME, what);
        }
    }
}
