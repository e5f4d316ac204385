package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.RecordTracking;
import io.stockbook.messages.order.OrderCommand.ShipUnits;
import io.stockbook.messages.order.OrderCommand.TakeBackShipment;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierServiceRecorded;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierSilent;
import io.stockbook.messages.shipment.ShipmentEvent.LabelAttached;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentCreated;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentDispatched;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentVoided;
import io.stockbook.messages.shipment.ShipmentEvent.TrackingReported;
import java.util.List;

/**
 * Tells an order what becomes of its shipments, and a person what goes wrong with them.
 *
 * <p>Every event of a shipment names its order, so there is nothing to remember between two of
 * them; ids follow from the event, so that reacting again is the same.
 */
public final class CarrierConfirmation {

    private final RecordedEvent recorded;
    private final ShipmentId shipment;

    private CarrierConfirmation(RecordedEvent recorded) {
        this.recorded = recorded;
        this.shipment = ShipmentId.parse(recorded.stream());
    }

    /** What follows from an event of a shipment. */
    public static List<Outgoing> react(RecordedEvent recorded, ShipmentEvent event) {
        return new CarrierConfirmation(recorded).react(event);
    }

    private List<Outgoing> react(ShipmentEvent event) {
        return switch (event) {
            case ShipmentCreated _, CarrierServiceRecorded _, LabelAttached _ -> List.of();
            case ShipmentDispatched it ->
                    List.of(
                            telling(
                                    new ShipUnits(
                                            it.order(), it.units(), number(), it.evidence())));
            case ShipmentVoided it ->
                    it.dispatched()
                            ? List.of(
                                    telling(
                                            new TakeBackShipment(
                                                    it.order(),
                                                    number(),
                                                    new Evidence(null, null, it.reason()))))
                            : List.of();
            case TrackingReported it -> reported(it);
            case CarrierSilent it ->
                    List.of(
                            opening(
                                    ExceptionType.CARRIER_SILENT,
                                    "%s has said nothing of shipment %s of order %s for %d hours"
                                            .formatted(
                                                    it.carrier() == null
                                                            ? "Nobody"
                                                            : "Carrier " + it.carrier(),
                                                    number(),
                                                    it.order().number(),
                                                    it.hours())));
        };
    }

    private List<Outgoing> reported(TrackingReported event) {
        Outgoing told = telling(new RecordTracking(event.order(), event.tracking()));
        return switch (event.tracking().status()) {
            case ACCEPTED, IN_TRANSIT, DELIVERED -> List.of(told);
            case EXCEPTION ->
                    List.of(
                            told,
                            opening(
                                    ExceptionType.CARRIER_EXCEPTION,
                                    happened(event, "is held up on its way")));
            case RETURNED ->
                    List.of(
                            told,
                            opening(
                                    ExceptionType.RETURNED_TO_SENDER,
                                    happened(event, "came back")));
        };
    }

    private String happened(TrackingReported event, String what) {
        return "Shipment %s of order %s %s%s"
                .formatted(
                        number(),
                        event.order().number(),
                        what,
                        event.place() == null ? "" : " at " + event.place());
    }

    private Outgoing telling(OrderCommand command) {
        return new Outgoing(
                CommandId.ofDocument(shipment)
                        .derived("event %d to its order".formatted(recorded.version())),
                command,
                ExceptionOpening.place(recorded));
    }

    private Outgoing opening(ExceptionType type, String sentence) {
        String place = ExceptionOpening.place(recorded);
        return ExceptionOpening.opening(
                shipment.owner(),
                type,
                shipment.key(),
                ExceptionOpening.id(place),
                number(),
                sentence,
                place);
    }

    private String number() {
        return shipment.number().value();
    }

    /** What follows when the order does not take what it was told: a person looks. */
    public static List<Outgoing> answered(ShipmentId shipment, Input answer) {
        return switch (answer) {
            case Input.Refused no ->
                    List.of(denied(shipment, no.id(), no.command(), no.refusal().sentence()));
            case Input.Failed no -> List.of(denied(shipment, no.id(), no.command(), no.why()));
            case Input _ -> List.of();
        };
    }

    private static Outgoing denied(ShipmentId shipment, CommandId id, Command command, String why) {
        return ExceptionOpening.opening(
                shipment.owner(),
                ExceptionType.SHIPMENT_REFUSED,
                shipment.key(),
                ExceptionOpening.id(id.toString()),
                shipment.number().value(),
                "%s to %s: %s"
                        .formatted(command.getClass().getSimpleName(), command.target().key(), why),
                id.toString());
    }
}
