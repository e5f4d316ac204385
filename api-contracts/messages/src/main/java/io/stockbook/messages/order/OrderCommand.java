package io.stockbook.messages.order;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OrderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything an order can be asked or told. */
public sealed interface OrderCommand extends Command {

    /** The most lines one order may have. */
    int MOST_LINES = 2_000;

    /** The order that decides. */
    OrderId order();

    @Override
    default OrderId target() {
        return order();
    }

    /**
     * Places an order; keyed by its own number.
     *
     * @param priority 0 (first) to 9 (last)
     * @param customerRef the customer's number elsewhere; never a name or an address
     * @param shipToRef the address's number elsewhere; never the address
     */
    record PlaceOrder(
            OrderId order,
            ChannelCode channel,
            int priority,
            @Nullable LocalDate promisedBy,
            Handling handling,
            List<OrderLine> lines,
            List<ServiceLine> services,
            @Nullable String customerRef,
            @Nullable String shipToRef,
            Evidence evidence)
            implements OrderCommand {
        /** Checks the numbers and that no line number stands twice. */
        public PlaceOrder {
            lines = List.copyOf(lines);
            services = List.copyOf(services);
            int all = lines.size() + services.size();
            Require.that(
                    all >= 1 && all <= MOST_LINES,
                    "an order must have 1 to %d lines, not %d".formatted(MOST_LINES, all));
            Require.that(
                    priority >= 0 && priority <= 9,
                    "priority must be from 0 to 9, not " + priority);
            long distinct = lines.stream().mapToInt(OrderLine::line).distinct().count();
            Require.that(distinct == lines.size(), "each line number may stand once only");
        }
    }

    /** Told by the fulfilment process: what is promised now, and what waits. */
    record RecordAllocation(
            OrderId order, List<LineAllocation> allocated, List<LineShortage> waiting)
            implements OrderCommand {
        /** Keeps the lists as they are, and checks that no allocation stands twice. */
        public RecordAllocation {
            allocated = List.copyOf(allocated);
            waiting = List.copyOf(waiting);
            long distinct = allocated.stream().map(LineAllocation::allocation).distinct().count();
            Require.that(distinct == allocated.size(), "each allocation may stand once only");
        }
    }

    /** Hands what is allocated to the warehouse floor. */
    record ReleaseOrder(OrderId order) implements OrderCommand {}

    /** Reports released allocations as picked; an empty list means all of them. */
    record ConfirmPick(OrderId order, List<AllocationId> allocations, Evidence evidence)
            implements OrderCommand {
        /** Keeps the list as it is. */
        public ConfirmPick {
            allocations = List.copyOf(allocations);
        }
    }

    /** Reports picked allocations as shipped; an empty list means all of them. */
    record ConfirmShipment(
            OrderId order,
            List<AllocationId> allocations,
            @Nullable String shipment,
            Evidence evidence)
            implements OrderCommand {
        /** Keeps the list as it is. */
        public ConfirmShipment {
            allocations = List.copyOf(allocations);
        }
    }

    /** Asks to cancel; possible until anything has shipped. */
    record CancelOrder(OrderId order, String reason) implements OrderCommand {}

    /** Told by the fulfilment process: everything has been given back. */
    record ConfirmCancellation(OrderId order) implements OrderCommand {}

    /** Told by the fulfilment process: everything has shipped. */
    record CloseOrder(OrderId order) implements OrderCommand {}
}
