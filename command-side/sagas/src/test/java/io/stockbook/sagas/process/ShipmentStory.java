package io.stockbook.sagas.process;

import io.stockbook.domain.Decision;
import io.stockbook.domain.shipment.Shipment;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentCommand.AttachLabel;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The story of one shipment: commands go to the shipment, its events to the processes, and what
 * they send is collected. Time stands still until it is moved.
 */
final class ShipmentStory implements CarrierSilence.Carriers {

    static final ShipmentId SHIPMENT = new ShipmentId(OwnerId.HOUSE, new ShipmentNumber("S-1"));
    static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("A-1"));
    static final CarrierId SWIFT = new CarrierId("swift");
    static final AllocatedUnits MUGS = new AllocatedUnits(new AllocationId(new UUID(0, 1)), 3);
    static final Evidence HANDED_OVER = Evidence.of("manifest 9");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    /** What was sent to others than the shipment, in order. */
    final List<Outgoing> outgoing = new ArrayList<>();

    private final Map<CarrierId, Integer> silences = new HashMap<>();
    private Shipment shipment = Shipment.UNKNOWN;
    private @Nullable Deadline deadline;
    private Instant now = MORNING;

    /** The carrier may be silent for so long. */
    ShipmentStory agreed(CarrierId carrier, int hours) {
        silences.put(carrier, hours);
        return this;
    }

    @Override
    public int silenceHours(@Nullable CarrierId carrier) {
        return carrier == null ? 120 : silences.getOrDefault(carrier, 120);
    }

    /** Packed and labelled for this carrier, or for a van of our own. */
    ShipmentStory packed(@Nullable CarrierId carrier) {
        ShipmentPackage box = new ShipmentPackage("P-1", List.of(MUGS), null, null, null, null);
        return tell(new CreateShipment(
                        SHIPMENT,
                        ORDER,
                        new LocationId("LEEDS"),
                        carrier,
                        "usual",
                        List.of(box),
                        Evidence.NONE))
                .tell(new AttachLabel(SHIPMENT, "L-1", "1Z999"));
    }

    ShipmentStory reported(TrackingStatus status) {
        return tell(new ReportTracking(SHIPMENT, status, null, "York", null, Evidence.NONE));
    }

    ShipmentStory tell(ShipmentCommand command) {
        Refusal refusal = decide(command);
        if (refusal != null) {
            throw new AssertionError(refusal.sentence());
        }
        return this;
    }

    private @Nullable Refusal decide(ShipmentCommand command) {
        return switch (shipment.decide(command)) {
            case Decision.Refused<ShipmentEvent>(var refusal) -> refusal;
            case Decision.Accepted<ShipmentEvent>(var events) -> {
                events.forEach(this::happened);
                yield null;
            }
        };
    }

    private void happened(ShipmentEvent event) {
        shipment = shipment.evolve(event);
        RecordedEvent recorded =
                new RecordedEvent(
                        shipment.version(),
                        SHIPMENT.key(),
                        shipment.version(),
                        now,
                        event,
                        new Provenance(new UUID(0, 9), Actor.machine("warehouse"), null));
        outgoing.addAll(CarrierConfirmation.react(recorded, event));
        if (CarrierSilence.concerns(event)) {
            deadline = CarrierSilence.deadline(recorded, event, this).orElse(null);
        }
    }

    /** Moves the time; a deadline that is due by then is told to the shipment. */
    ShipmentStory after(Duration passed) {
        now = now.plus(passed);
        if (deadline instanceof Deadline.Silence due && !due.dueAt().isAfter(now)) {
            deadline = null;
            if (CarrierSilence.due(due).command() instanceof ShipmentCommand silence) {
                return tell(silence);
            }
        }
        return this;
    }

    /** What was sent, without the ids. */
    List<Command> sent() {
        return outgoing.stream().map(Outgoing::command).toList();
    }
}
