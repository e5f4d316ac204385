package io.stockbook.messages.order;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that ever happens to an order. */
public sealed interface OrderEvent extends Event {

    /** A customer asked for these lines. */
    record OrderPlaced(
            ChannelCode channel,
            int priority,
            @Nullable LocalDate promisedBy,
            Handling handling,
            List<OrderLine> lines,
            List<ServiceLine> services,
            @Nullable String customerRef,
            @Nullable String shipToRef,
            Evidence evidence)
            implements OrderEvent {}

    /** What is promised to the order now, and what waits; replaces what was said before. */
    record OrderAllocated(List<LineAllocation> allocated, List<LineShortage> waiting)
            implements OrderEvent {}

    /** These allocations were handed to the warehouse floor. */
    record OrderReleased(List<AllocationId> allocations) implements OrderEvent {}

    /** The floor reported these allocations as picked. */
    record OrderPicked(List<AllocationId> allocations, Evidence evidence) implements OrderEvent {}

    /** The floor reported these allocations as shipped. */
    record OrderShipped(
            List<AllocationId> allocations, @Nullable String shipment, Evidence evidence)
            implements OrderEvent {}

    /** Somebody wants the order cancelled; everything is being given back. */
    record CancellationRequested(String reason) implements OrderEvent {}

    /** Everything has been given back. */
    record OrderCancelled() implements OrderEvent {}

    /** Everything has shipped, or there was nothing to ship. */
    record OrderClosed() implements OrderEvent {}
}
