package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shipments and what their carriers say of them. */
final class RandomShipments {

    private static final List<CarrierId> CARRIERS =
            List.of(new CarrierId("swift"), new CarrierId("Poste é/1"));
    private static final List<TrackingStatus> STATUSES = List.of(TrackingStatus.values());
    private static final OrderId ORDER = new OrderId(RandomHistory.OWNER, new OrderNumber("SO/1"));

    private final Random random;
    private final Recorder recorder;
    private int created;
    private int agreed;

    RandomShipments(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    void next() {
        if (agreed == 0 || random.nextInt(9) == 0) {
            agree();
        } else if (created == 0 || random.nextInt(4) == 0) {
            recorder.record(id(created++), create());
        } else {
            recorder.record(id(random.nextInt(created)), another());
        }
    }

    private void agree() {
        CarrierTerms terms =
                new CarrierTerms(
                        "Carrier " + agreed,
                        random.nextBoolean()
                                ? Map.of("usual", "E" + agreed)
                                : Map.of("usual", "ECO", "next day", "N" + agreed),
                        1 + random.nextInt(200));
        boolean first = agreed < CARRIERS.size();
        recorder.record(
                CARRIERS.get(agreed % CARRIERS.size()),
                first
                        ? new CarrierEvent.CarrierRegistered(terms)
                        : new CarrierEvent.CarrierChanged(terms));
        agreed++;
    }

    private ShipmentEvent create() {
        boolean known = random.nextBoolean();
        return new ShipmentEvent.ShipmentCreated(
                ORDER,
                RandomHistory.LOCATIONS.getFirst(),
                known ? CARRIERS.get(random.nextInt(CARRIERS.size())) : null,
                known ? "usual" : null,
                IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(this::packed).toList(),
                known
                        ? Evidence.of("packing list", Instant.parse("2025-12-24T10:00:00Z"))
                        : Evidence.NONE);
    }

    private ShipmentPackage packed(int number) {
        return new ShipmentPackage(
                "P-" + number,
                List.of(units(1), units(2)),
                random.nextBoolean() ? Long.valueOf(100 + random.nextInt(900)) : null,
                random.nextBoolean() ? Long.valueOf(300) : null,
                200L,
                null);
    }

    private AllocatedUnits units(int which) {
        return new AllocatedUnits(new AllocationId(new UUID(5, which)), 1 + random.nextInt(5));
    }

    private ShipmentEvent another() {
        return switch (random.nextInt(8)) {
            case 0 ->
                    new ShipmentEvent.LabelAttached(
                            ORDER, "L-" + random.nextInt(9), sometimes("1Z"));
            case 1 ->
                    new ShipmentEvent.ShipmentDispatched(
                            ORDER, List.of(units(1)), null, sometimes("1Z"), Evidence.NONE);
            case 2 -> new ShipmentEvent.ShipmentVoided(ORDER, random.nextBoolean(), "wrong box");
            case 3 -> new ShipmentEvent.CarrierSilent(ORDER, null, 3, 120);
            case 4 -> new ShipmentEvent.CarrierServiceRecorded(ORDER, "ND24");
            default -> reported();
        };
    }

    private ShipmentEvent reported() {
        return new ShipmentEvent.TrackingReported(
                ORDER,
                new ShipmentTracking(
                        "S",
                        null,
                        null,
                        STATUSES.get(random.nextInt(STATUSES.size())),
                        random.nextBoolean() ? Instant.parse("2026-02-01T10:00:00Z") : null),
                sometimes("York"),
                null,
                Evidence.NONE);
    }

    private @Nullable String sometimes(String text) {
        return random.nextBoolean() ? text : null;
    }

    private static ShipmentId id(int which) {
        return new ShipmentId(RandomHistory.OWNER, new ShipmentNumber("S/" + which));
    }
}
