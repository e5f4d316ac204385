package io.stockbook.domain.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.stockbook.domain.Decision;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderEvent.OrderClosed;
import io.stockbook.messages.order.OrderEvent.OrderDelivered;
import io.stockbook.messages.order.OrderEvent.OrderUnblocked;
import io.stockbook.messages.order.OrderEvent.ServiceRecorded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** From what is promised to the end: recorded, cancelled or closed. */
final class Course {

    private Course() {}

    static Decision<OrderEvent> record(Order order, OrderCommand.RecordAllocation told) {
        Refusals refusals = new Refusals(order, told);
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        Promises after = order.promises().replacedBy(told.allocated());
        Map<Integer, Long> waiting =
                told.waiting().stream()
                        .collect(
                                groupingBy(
                                        LineShortage::line, summingLong(LineShortage::quantity)));
        for (var line : after.unitsByLine().entrySet()) {
            OrderedLine ordered = order.lines().get(line.getKey());
            long wanted = ordered == null ? 0 : ordered.quantity();
            long waits = waiting.getOrDefault(line.getKey(), 0L);
            if (line.getValue() + waits > wanted) {
                return refusals.tooMany(line.getKey(), wanted, line.getValue(), waits);
            }
        }
        boolean saidAlready =
                after.sameAs(order.promises())
                        && order.waiting().equals(new HashSet<>(told.waiting()));
        return saidAlready
                ? Decision.unchanged()
                : Decision.accepted(new OrderAllocated(told.allocated(), told.waiting()));
    }

    /** An order that waited for this goes on. */
    static Decision<OrderEvent> service(Order order, OrderCommand.RecordService told) {
        if (order.stage() != Stage.OPEN) {
            return new Refusals(order, told).stage();
        }
        ServiceRecorded recorded = new ServiceRecorded(told.service());
        return order.blocks().contains(BlockReason.UNKNOWN_SERVICE)
                ? Decision.accepted(
                        List.of(recorded, new OrderUnblocked(BlockReason.UNKNOWN_SERVICE, null)))
                : Decision.accepted(recorded);
    }

    static Decision<OrderEvent> cancel(Order order, OrderCommand.CancelOrder asked) {
        if (order.stage() != Stage.OPEN) {
            return new Refusals(order, asked).stage();
        }
        long shipped = order.promises().units(Step.SHIPPED);
        return shipped > 0
                ? new Refusals(order, asked).shippedAlready(shipped)
                : Decision.accepted(new CancellationRequested(asked.reason()));
    }

    static Decision<OrderEvent> confirmCancellation(
            Order order, OrderCommand.ConfirmCancellation told) {
        return order.stage() == Stage.CANCELLING
                ? Decision.accepted(new OrderCancelled())
                : new Refusals(order, told).stage();
    }

    /** An order whose shipments have all come to their doors by then is delivered with it. */
    static Decision<OrderEvent> close(Order order, OrderCommand.CloseOrder told) {
        if (order.stage() != Stage.OPEN) {
            return new Refusals(order, told).stage();
        }
        long wanted = order.wanted();
        long shipped = order.promises().units(Step.SHIPPED);
        if (shipped != wanted) {
            return new Refusals(order, told).notShippedInFull(shipped, wanted);
        }
        return Shipments.allDelivered(order.shipments())
                ? Decision.accepted(List.of(new OrderClosed(), new OrderDelivered()))
                : Decision.accepted(new OrderClosed());
    }
}
