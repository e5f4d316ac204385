package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.ServiceLine;
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
                IntStream.rangeClosed(1, 1 + random.nextInt(LINES)).mapToObj(this::line).toList(),
                known ? List.of(new ServiceLine(9, "POST", 1, new Money(499, "GBP"))) : List.of(),
                known ? "customer-7" : null,
                null,
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
        return switch (random.nextInt(9)) {
            case 0 -> new OrderEvent.OrderReleased(some);
            case 1 -> new OrderEvent.OrderPicked(some, Evidence.of("pick list"));
            case 2 -> new OrderEvent.OrderShipped(some, "SHIP-1", Evidence.NONE);
            case 3 -> new OrderEvent.CancellationRequested("changed my mind");
            case 4 -> new OrderEvent.OrderCancelled();
            case 5 -> new OrderEvent.OrderClosed();
            default -> new OrderEvent.OrderAllocated(promised(some), waiting());
        };
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
