package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.PrepOfLine;
import io.stockbook.messages.order.ReturnedUnits;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.order.ShipmentTracking;
import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.stock.Demand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Orders that come and go. */
final class RandomOrders {

    private static final int LINES = 3;

    private final Random random;
    private final Recorder recorder;
    private int placed;

    RandomOrders(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    /** A line of an order that is placed, or will be. */
    Demand anyLine() {
        return Demand.orderLine(number(random.nextInt(placed + 2)), 1 + random.nextInt(LINES));
    }

    void next() {
        if (placed == 0 || random.nextInt(5) == 0) {
            recorder.record(id(placed++), place());
        } else {
            recorder.record(id(random.nextInt(placed)), another());
        }
    }

    private OrderEvent.OrderPlaced place() {
        boolean known = random.nextBoolean();
        return new OrderEvent.OrderPlaced(
                RandomHistory.CHANNELS.get(random.nextInt(2)),
                random.nextInt(10),
                known ? LocalDate.of(2026, 2, 1 + random.nextInt(20)) : null,
                List.of(Handling.values()).get(random.nextInt(3)),
                IntStream.rangeClosed(1, 1 + random.nextInt(LINES - 1))
                        .mapToObj(this::line)
                        .toList(),
                known ? List.of(new ServiceLine(9, "POST", 1, new Money(499, "GBP"))) : List.of(),
                known ? "customer-7" : null,
                null,
                null,
                known ? null : List.of(new AliasLine(LINES, "amazon", "B01", 4, null)),
                known
                        ? Evidence.of("web-order", Instant.parse("2025-12-24T10:00:00Z"))
                        : Evidence.NONE);
    }

    private OrderLine line(int number) {
        return new OrderLine(
                number,
                RandomHistory.SKUS.get(random.nextInt(RandomHistory.SKUS.size())),
                1 + random.nextInt(9),
                random.nextBoolean() ? new Money(random.nextInt(900), "EUR") : null);
    }

    private OrderEvent another() {
        List<AllocationId> some = List.of(new AllocationId(new UUID(5, random.nextInt(50))));
        AllocationId one = some.getFirst();
        return switch (random.nextInt(26)) {
            case 0 -> new OrderEvent.OrderReleased(some);
            case 1 -> new OrderEvent.OrderPicked(some, null, Evidence.of("pick list"));
            case 2 -> new OrderEvent.OrderShipped(some, "SHIP-1", Evidence.NONE);
            case 3 -> new OrderEvent.CancellationRequested("changed my mind");
            case 4 -> new OrderEvent.OrderCancelled();
            case 5 -> new OrderEvent.OrderClosed();
            case 6 -> new OrderEvent.OrderBlocked(BlockReason.FRAUD, "odd");
            case 7 -> new OrderEvent.OrderUnblocked(BlockReason.FRAUD, null);
            case 8 -> new OrderEvent.LineQuantityChanged(1, random.nextInt(9), "by phone");
            case 9 -> new OrderEvent.PickCodesRecorded(List.of(new LineCodes(1, codes())));
            case 10 -> new OrderEvent.UnitsPicked(one, 1, 1, "4711", Evidence.NONE);
            case 11 -> new OrderEvent.UnitsShorted(one, 1, 1, Evidence.NONE);
            case 12 ->
                    new OrderEvent.UnitsShipped(
                            List.of(new AllocatedUnits(one, 2)), "S-1", Evidence.NONE);
            case 13 -> new OrderEvent.ShipmentTakenBack(List.of(), "S-1", Evidence.NONE);
            case 14 ->
                    new OrderEvent.TrackingRecorded(
                            new ShipmentTracking(
                                    "S-1", "dpd", null, TrackingStatus.ACCEPTED, null));
            case 15 -> new OrderEvent.OrderDelivered();
            case 16 -> new OrderEvent.ServiceRecorded("next day");
            case 18 -> new OrderEvent.OrderPrepRequired(prep());
            case 19 -> new OrderEvent.OrderPrepRecorded(prep(), Evidence.of("bench 2"));
            case 17 ->
                    new OrderEvent.UnitsReturned(
                            new ReturnNumber("R-1"),
                            "RC-1",
                            List.of(new ReturnedUnits(1, RandomHistory.SKUS.getFirst(), 2, 1)),
                            Evidence.NONE);
            case 20 -> new OrderEvent.LineIdentified(LINES, RandomHistory.SKUS.getFirst());
            case 21, 22 ->
                    new OrderEvent.KitExploded(
                            1,
                            1 + random.nextInt(3),
                            List.of(
                                    new KitComponent(LINES + 1, RandomHistory.SKUS.getFirst(), 2),
                                    new KitComponent(LINES + 2, RandomHistory.SKUS.getLast(), 1)),
                            false);
            case 23 ->
                    new OrderEvent.LineQuantityChanged(
                            LINES + 1, 2L * random.nextInt(3), "by phone");
            default -> new OrderEvent.OrderAllocated(promised(some), waiting());
        };
    }

    /** As it is written now, and as it was before anybody counted. */
    private List<PrepOfLine> prep() {
        boolean counted = random.nextInt(3) > 0;
        return List.of(
                new PrepOfLine(
                        1 + random.nextInt(2),
                        List.of(
                                PrepNeed.LABEL,
                                random.nextBoolean() ? PrepNeed.TAPE : PrepNeed.BUNDLE),
                        counted ? 1L + random.nextInt(4) : null,
                        counted ? (long) random.nextInt(5) : null));
    }

    private List<String> codes() {
        return random.nextBoolean() ? List.of("4711", "4712") : List.of("4713");
    }

    private List<LineAllocation> promised(List<AllocationId> allocations) {
        return allocations.stream()
                .map(
                        allocation ->
                                new LineAllocation(
                                        allocation,
                                        1,
                                        RandomHistory.LOCATIONS.getFirst(),
                                        1 + random.nextInt(5)))
                .toList();
    }

    private List<LineShortage> waiting() {
        List<LineShortage> waiting = new ArrayList<>();
        if (random.nextBoolean()) {
            waiting.add(new LineShortage(1, 1 + random.nextInt(5)));
        }
        return waiting;
    }

    private static OrderId id(int which) {
        return new OrderId(RandomHistory.OWNER, new OrderNumber(number(which)));
    }

    private static String number(int which) {
        return "SO/" + which;
    }
}
