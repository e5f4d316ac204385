package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentCommand.RecordCarrierService;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentCreated;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a shipment how its carrier calls the service that it is to travel by, and a person when the
 * carrier does not call it anything: nobody could print its label.
 */
public final class CarrierServices {

    /**
     * What a shipment is to travel by.
     *
     * @param service as Stockbook calls it
     */
    public record Wanted(ShipmentId shipment, CarrierId carrier, String service) {}

    private CarrierServices() {}

    /** What a code is needed for; nothing when the owner brings it, or any service will do. */
    public static Optional<Wanted> wanted(RecordedEvent recorded, ShipmentCreated event) {
        return event.carrier() == null || event.service() == null
                ? Optional.empty()
                : Optional.of(
                        new Wanted(
                                ShipmentId.parse(recorded.stream()),
                                event.carrier(),
                                event.service()));
    }

    /** The shipment was created, and its carrier has a code or has none. */
    public static Outgoing created(
            RecordedEvent recorded, Wanted wanted, Map<String, String> codes) {
        String place = ExceptionOpening.place(recorded);
        String code = codes.get(wanted.service());
        return code == null ? missing(wanted, codes, place) : recording(wanted, code, place);
    }

    /** The carrier had no code when the shipment was created, and has one now. */
    public static List<Outgoing> found(Wanted wanted, String code) {
        String cause = wanted.carrier().key();
        return List.of(
                recording(wanted, code, cause),
                resolving(
                        wanted.shipment(),
                        "carrier %s calls it %s".formatted(wanted.carrier(), code),
                        cause));
    }

    /** The shipment has left, or is void: no label is printed any more. */
    public static Outgoing gone(RecordedEvent recorded) {
        return resolving(
                ShipmentId.parse(recorded.stream()),
                "the shipment has left without it, or is void",
                ExceptionOpening.place(recorded));
    }

    private static Outgoing recording(Wanted wanted, String code, String cause) {
        return new Outgoing(
                CommandId.ofDocument(wanted.shipment()).derived("carrier service"),
                new RecordCarrierService(wanted.shipment(), code),
                cause);
    }

    private static Outgoing missing(Wanted wanted, Map<String, String> codes, String cause) {
        return ExceptionOpening.opening(
                wanted.shipment().owner(),
                ExceptionType.CARRIER_SERVICE,
                wanted.shipment().key(),
                exception(wanted.shipment()).value(),
                wanted.shipment().number().value(),
                "Shipment %s is to travel by service %s, for which carrier %s has no code; it knows %s"
                        .formatted(
                                wanted.shipment().number(),
                                wanted.service(),
                                wanted.carrier(),
                                NearCodes.words(wanted.service(), codes.keySet())),
                cause);
    }

    private static Outgoing resolving(ShipmentId shipment, String why, String cause) {
        ExceptionId exception = exception(shipment);
        return new Outgoing(
                CommandId.ofDocument(exception).derived("resolved"),
                new ResolveException(exception, why),
                cause);
    }

    private static ExceptionId exception(ShipmentId shipment) {
        return new ExceptionId(
                shipment.owner(), ExceptionOpening.only(shipment, "carrier service"));
    }
}
