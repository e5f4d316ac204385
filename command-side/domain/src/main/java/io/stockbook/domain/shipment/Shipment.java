package io.stockbook.domain.shipment;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.shipment.ShipmentCommand.AttachLabel;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentCommand.DispatchShipment;
import io.stockbook.messages.shipment.ShipmentCommand.RecordCarrierService;
import io.stockbook.messages.shipment.ShipmentCommand.ReportSilence;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentCommand.VoidShipment;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierServiceRecorded;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierSilent;
import io.stockbook.messages.shipment.ShipmentEvent.LabelAttached;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentCreated;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentDispatched;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentVoided;
import io.stockbook.messages.shipment.ShipmentEvent.TrackingReported;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One shipment of one order.
 *
 * @param order null until it is created
 * @param units of all packages, until they are handed over
 * @param version the number of its events
 * @param awaiting its version since which the carrier's next word is waited for, or 0 when none is
 */
public record Shipment(
        Stage stage,
        @Nullable OrderId order,
        @Nullable CarrierId carrier,
        @Nullable Label label,
        List<AllocatedUnits> units,
        Way way,
        long version,
        long awaiting)
        implements Decider<ShipmentCommand, ShipmentEvent, Shipment> {

    /** The shipment to which nothing has happened. */
    public static final Shipment UNKNOWN =
            new Shipment(Stage.UNKNOWN, null, null, null, List.of(), Way.NONE, 0, 0);

    /** Keeps the list as it is. */
    public Shipment {
        units = List.copyOf(units);
    }

    @Override
    public Decision<ShipmentEvent> decide(ShipmentCommand command) {
        Refusals refusals = new Refusals(this, command);
        return switch (command) {
            case CreateShipment it ->
                    stage == Stage.UNKNOWN ? created(it) : refusals.createdAlready();
            case ShipmentCommand _ when stage == Stage.UNKNOWN -> refusals.unknown();
            case RecordCarrierService(_, var code) ->
                    stage == Stage.VOID
                            ? Decision.unchanged()
                            : Decision.accepted(new CarrierServiceRecorded(itsOrder(), code));
            case AttachLabel(_, var reference, var trackingNumber) ->
                    attach(new Label(reference, trackingNumber), refusals);
            case DispatchShipment(_, var evidence) ->
                    switch (stage) {
                        case CREATED -> Decision.accepted(dispatched(evidence));
                        case DISPATCHED -> Decision.unchanged();
                        case UNKNOWN, VOID -> refusals.isVoid();
                    };
            case VoidShipment(_, var reason) -> takeBack(reason, refusals);
            case ReportTracking it -> stage == Stage.VOID ? refusals.isVoid() : report(it);
            case ReportSilence(_, var since, var hours) ->
                    awaiting > 0 && awaiting == since
                            ? Decision.accepted(
                                    new CarrierSilent(itsOrder(), carrier, since, hours))
                            : Decision.unchanged();
        };
    }

    private static Decision<ShipmentEvent> created(CreateShipment command) {
        return Decision.accepted(
                new ShipmentCreated(
                        command.order(),
                        command.from(),
                        command.carrier(),
                        command.service(),
                        command.packages(),
                        command.evidence()));
    }

    private Decision<ShipmentEvent> attach(Label asked, Refusals refusals) {
        if (asked.equals(label)) {
            return Decision.unchanged();
        }
        return stage == Stage.CREATED
                ? Decision.accepted(
                        new LabelAttached(itsOrder(), asked.reference(), asked.trackingNumber()))
                : refusals.keepsItsLabel();
    }

    private ShipmentEvent dispatched(Evidence evidence) {
        return new ShipmentDispatched(itsOrder(), units, carrier, trackingNumber(), evidence);
    }

    private Decision<ShipmentEvent> takeBack(String reason, Refusals refusals) {
        if (stage == Stage.VOID) {
            return Decision.unchanged();
        }
        return way.status() == null
                ? Decision.accepted(
                        new ShipmentVoided(itsOrder(), stage == Stage.DISPATCHED, reason))
                : refusals.tooLate();
    }

    /** Who brings it has it, so it was handed over, whether somebody said so or not. */
    private Decision<ShipmentEvent> report(ReportTracking command) {
        if (!way.isNews(command)) {
            return Decision.unchanged();
        }
        ShipmentEvent reported =
                new TrackingReported(
                        itsOrder(),
                        new ShipmentTracking(
                                command.shipment().number().value(),
                                carrier == null ? null : carrier.value(),
                                trackingNumber(),
                                command.status(),
                                command.at()),
                        command.place(),
                        command.carrierEvent(),
                        command.evidence());
        return stage == Stage.CREATED
                ? Decision.accepted(List.of(dispatched(command.evidence()), reported))
                : Decision.accepted(reported);
    }

    private @Nullable String trackingNumber() {
        return label == null ? null : label.trackingNumber();
    }

    private OrderId itsOrder() {
        return Objects.requireNonNull(order, "a shipment that exists has an order");
    }

    @Override
    public int size() {
        return units.size() + way.heard().size();
    }

    @Override
    public Shipment evolve(ShipmentEvent event) {
        return switch (event) {
            case ShipmentCreated it ->
                    new Shipment(
                            Stage.CREATED,
                            it.order(),
                            it.carrier(),
                            null,
                            ShipmentPackage.units(it.packages()),
                            Way.NONE,
                            version + 1,
                            0);
            case CarrierServiceRecorded _ -> next(stage, label, units, way, awaiting);
            case LabelAttached(_, var reference, var trackingNumber) ->
                    next(stage, new Label(reference, trackingNumber), units, way, 0);
            case ShipmentDispatched _ ->
                    next(Stage.DISPATCHED, label, List.of(), Way.NONE, version + 1);
            case ShipmentVoided _ -> next(Stage.VOID, null, List.of(), Way.NONE, 0);
            case TrackingReported it ->
                    next(
                            stage,
                            label,
                            units,
                            way.after(it),
                            it.tracking().status().ended() ? 0 : version + 1);
            case CarrierSilent _ -> next(stage, label, units, way, 0);
        };
    }

    private Shipment next(
            Stage to, @Nullable Label labelled, List<AllocatedUnits> kept, Way gone, long awaited) {
        return new Shipment(to, order, carrier, labelled, kept, gone, version + 1, awaited);
    }
}
