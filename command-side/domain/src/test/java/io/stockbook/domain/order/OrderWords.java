package io.stockbook.domain.order;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderPicked;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.OrderShipped;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.ServiceLine;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The order of five mugs and two plates, of which the specs tell. */
final class OrderWords {

    static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("A-1"));
    static final ChannelCode WEB = new ChannelCode("WEB");
    static final LineAllocation FIVE_MUGS = allocation(1, 1, "LEEDS", 5);
    static final LineAllocation TWO_PLATES = allocation(2, 2, "YORK", 2);
    static final List<OrderLine> LINES =
            List.of(
                    new OrderLine(1, new Sku("MUG"), 5, null),
                    new OrderLine(2, new Sku("PLATE"), 2, null));
    static final List<ServiceLine> POSTAGE = List.of(new ServiceLine(3, "POST", 1, null));

    static final PlaceOrder PLACE =
            new PlaceOrder(
                    ORDER,
                    WEB,
                    5,
                    null,
                    Handling.MANUAL,
                    LINES,
                    POSTAGE,
                    "C-7",
                    null,
                    null,
                    Evidence.of("cart 7"));
    static final OrderPlaced PLACED = placed(Handling.MANUAL);
    static final OrderPlaced ONLY_POSTAGE =
            new OrderPlaced(
                    WEB,
                    5,
                    null,
                    Handling.MANUAL,
                    List.of(),
                    POSTAGE,
                    null,
                    null,
                    null,
                    Evidence.NONE);

    private OrderWords() {}

    static OrderPlaced placed(Handling handling) {
        return new OrderPlaced(
                WEB, 5, null, handling, LINES, POSTAGE, "C-7", null, null, Evidence.of("cart 7"));
    }

    static Given<OrderCommand, OrderEvent, Order> unplaced() {
        return Given.a(Order.UNPLACED);
    }

    static Given<OrderCommand, OrderEvent, Order> open() {
        return unplaced().events(PLACED);
    }

    static RecordAllocation record(LineAllocation... allocations) {
        return new RecordAllocation(ORDER, List.of(allocations), List.of());
    }

    static OrderAllocated allocated(LineAllocation... allocations) {
        return new OrderAllocated(List.of(allocations), List.of());
    }

    static OrderReleased released(LineAllocation... allocations) {
        return new OrderReleased(ids(allocations));
    }

    static OrderPicked picked(LineAllocation... allocations) {
        return new OrderPicked(
                ids(allocations),
                Arrays.stream(allocations).map(LineAllocation::quantity).toList(),
                Evidence.NONE);
    }

    static OrderShipped shipped(LineAllocation... allocations) {
        return new OrderShipped(ids(allocations), "shipment 1", Evidence.NONE);
    }

    static List<AllocationId> ids(LineAllocation... allocations) {
        return Arrays.stream(allocations).map(LineAllocation::allocation).toList();
    }

    private static LineAllocation allocation(int id, int line, String location, long quantity) {
        return new LineAllocation(
                new AllocationId(new UUID(0, id)), line, new LocationId(location), quantity);
    }
}
