package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentCommand.ReportSilence;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierServiceRecorded;
import io.stockbook.messages.shipment.ShipmentEvent.CarrierSilent;
import io.stockbook.messages.shipment.ShipmentEvent.LabelAttached;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentCreated;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentDispatched;
import io.stockbook.messages.shipment.ShipmentEvent.ShipmentVoided;
import io.stockbook.messages.shipment.ShipmentEvent.TrackingReported;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices when nothing is heard of a shipment that is on its way. */
public final class CarrierSilence {

    /** Long enough for somebody to mend what made it fail. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** What is known of carriers; it may be stale by an event or two. */
    public interface Carriers {

        /** For how many hours this carrier, or whoever brings it, may say nothing of a shipment. */
        int silenceHours(@Nullable CarrierId carrier);
    }

    private CarrierSilence() {}

    /** Until when something has to be heard after this event; empty when nothing is waited for. */
    public static Optional<Deadline> deadline(
            RecordedEvent recorded, ShipmentEvent event, Carriers carriers) {
        return switch (event) {
            case ShipmentDispatched it ->
                    Optional.of(after(recorded, carriers.silenceHours(it.carrier())));
            case TrackingReported it ->
                    it.tracking().status().ended()
                            ? Optional.empty()
                            : Optional.of(after(recorded, carriers.silenceHours(carrier(it))));
            case ShipmentCreated _,
                    CarrierServiceRecorded _,
                    LabelAttached _,
                    ShipmentVoided _,
                    CarrierSilent _ ->
                    Optional.empty();
        };
    }

    /** True of what begins or ends a waiting; the code of a service comes when it may. */
    public static boolean concerns(ShipmentEvent event) {
        return !(event instanceof CarrierServiceRecorded);
    }

    private static @Nullable CarrierId carrier(TrackingReported event) {
        String carrier = event.tracking().carrier();
        return carrier == null ? null : new CarrierId(carrier);
    }

    private static Deadline after(RecordedEvent recorded, int hours) {
        return new Deadline.Silence(
                ShipmentId.parse(recorded.stream()),
                recorded.version(),
                hours,
                recorded.recordedAt().plus(Duration.ofHours(hours)));
    }

    /** The deadline is due: the shipment knows whether anything has been heard since. */
    public static Outgoing due(Deadline.Silence deadline) {
        return new Outgoing(
                CommandId.ofDocument(deadline.shipment()).derived("silent " + deadline.dueAt()),
                new ReportSilence(deadline.shipment(), deadline.since(), deadline.hours()),
                "deadline " + deadline.dueAt());
    }

    /** A silence that could not be told when due is looked at again after a while. */
    public static Optional<Deadline> again(Command failed, Instant now) {
        return failed instanceof ReportSilence(var shipment, var since, var hours)
                ? Optional.of(new Deadline.Silence(shipment, since, hours, now.plus(PAUSE)))
                : Optional.empty();
    }
}
