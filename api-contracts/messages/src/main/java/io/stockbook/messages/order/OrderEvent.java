package io.stockbook.messages.order;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Weighed;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that ever happens to an order. */
public sealed interface OrderEvent extends Event {

    /**
     * A customer asked for these lines.
     *
     * @param named lines by somebody else's code, or null when all lines name their SKU
     */
    record OrderPlaced(
            ChannelCode channel,
            int priority,
            @Nullable LocalDate promisedBy,
            Handling handling,
            List<OrderLine> lines,
            List<ServiceLine> services,
            @Nullable String customerRef,
            @Nullable String shipToRef,
            @Nullable OrderTerms terms,
            @Nullable List<AliasLine> named,
            Evidence evidence)
            implements OrderEvent, Weighed {

        /** An order whose lines all name their SKU. */
        public OrderPlaced(
                ChannelCode channel,
                int priority,
                @Nullable LocalDate promisedBy,
                Handling handling,
                List<OrderLine> lines,
                List<ServiceLine> services,
                @Nullable String customerRef,
                @Nullable String shipToRef,
                @Nullable OrderTerms terms,
                Evidence evidence) {
            this(
                    channel,
                    priority,
                    promisedBy,
                    handling,
                    lines,
                    services,
                    customerRef,
                    shipToRef,
                    terms,
                    null,
                    evidence);
        }

        /** The lines whose SKU is not known yet. */
        public List<AliasLine> unidentified() {
            return named == null ? List.of() : named;
        }

        @Override
        public int weight() {
            return 1 + lines.size() + services.size() + unidentified().size();
        }
    }

    /** The line is of this SKU, whoever's code it names. */
    record LineIdentified(int line, Sku sku) implements OrderEvent {}

    /**
     * So many more kits of the line are served by their components: each component line wants that
     * many times its units, and one that the order did not have is its line from now on.
     *
     * @param line of the kit; what its customer asked for stays what it was
     * @param components as they were agreed when the first kits of the line were taken apart
     * @param maySplit true when the components of one kit may come from several locations
     */
    record KitExploded(int line, long kits, List<KitComponent> components, boolean maySplit)
            implements OrderEvent, Weighed {
        /** Keeps the list as it is. */
        public KitExploded {
            components = List.copyOf(components);
        }

        @Override
        public int weight() {
            return 1 + components.size();
        }
    }

    /** What is promised to the order now, and what waits; replaces what was said before. */
    record OrderAllocated(List<LineAllocation> allocated, List<LineShortage> waiting)
            implements OrderEvent, Weighed {

        @Override
        public int weight() {
            return 1 + allocated.size() + waiting.size();
        }
    }

    /** The order is kept from the floor and from the door. */
    record OrderBlocked(BlockReason reason, @Nullable String note) implements OrderEvent {}

    /** One block is gone. */
    record OrderUnblocked(BlockReason reason, @Nullable String note) implements OrderEvent {}

    /** So many units are wanted of the line now; what has shipped of it counts. */
    record LineQuantityChanged(int line, long quantity, String reason) implements OrderEvent {}

    /** The order is promised for another day, or for none. */
    record PromisedDateChanged(@Nullable LocalDate promisedBy) implements OrderEvent {}

    /** The order goes elsewhere. */
    record ShipToChanged(String shipToRef) implements OrderEvent {}

    /**
     * The order is to travel like this.
     *
     * @param service as Stockbook calls what its channel asked for
     */
    record ServiceRecorded(String service) implements OrderEvent {}

    /** A scanner may read the lines by these codes too; replaces what was said of a line. */
    record PickCodesRecorded(List<LineCodes> lines) implements OrderEvent {}

    /** The order's channel wants this done to its units before they leave. */
    record OrderPrepRequired(List<PrepOfLine> lines) implements OrderEvent {
        /** Keeps the list as it is. */
        public OrderPrepRequired {
            lines = List.copyOf(lines);
        }
    }

    /** This was done to the units of these lines. */
    record OrderPrepRecorded(List<PrepOfLine> lines, Evidence evidence) implements OrderEvent {
        /** Keeps the list as it is. */
        public OrderPrepRecorded {
            lines = List.copyOf(lines);
        }
    }

    /** These allocations were handed to the warehouse floor. */
    record OrderReleased(List<AllocationId> allocations) implements OrderEvent {}

    /**
     * The floor reported all that was left of these allocations as picked.
     *
     * @param units how many that was of each, in the same order; null in what was recorded before
     *     it was said
     */
    record OrderPicked(
            List<AllocationId> allocations, @Nullable List<Long> units, Evidence evidence)
            implements OrderEvent {
        /** Keeps the lists as they are. */
        public OrderPicked {
            allocations = List.copyOf(allocations);
            units = units == null ? null : List.copyOf(units);
        }
    }

    /** The floor picked so many units of one allocation. */
    record UnitsPicked(
            AllocationId allocation, int line, long quantity, String scanned, Evidence evidence)
            implements OrderEvent {}

    /** The floor did not find these units; the line is served from elsewhere, or waits. */
    record UnitsShorted(AllocationId allocation, int line, long quantity, Evidence evidence)
            implements OrderEvent {}

    /** Picked units are back in their place; they are to be picked again. */
    record PickTakenBack(AllocationId allocation, int line, long quantity, Evidence evidence)
            implements OrderEvent {}

    /** Picked units are unfit to be sent; the line is served from elsewhere, or waits. */
    record PickedUnitsRejected(
            AllocationId allocation,
            int line,
            long quantity,
            Status to,
            ReasonCode reason,
            Evidence evidence)
            implements OrderEvent {}

    /** These picked units left in a shipment whose way is followed. */
    record UnitsShipped(List<AllocatedUnits> units, String shipment, Evidence evidence)
            implements OrderEvent {}

    /** The shipment was void before its carrier took it: its units are picked as before. */
    record ShipmentTakenBack(List<AllocatedUnits> units, String shipment, Evidence evidence)
            implements OrderEvent {}

    /** A carrier has brought a shipment so far. */
    record TrackingRecorded(ShipmentTracking tracking) implements OrderEvent {}

    /** Units that had shipped came back, whatever has become of the order since. */
    record UnitsReturned(
            ReturnNumber returned, String receipt, List<ReturnedUnits> lines, Evidence evidence)
            implements OrderEvent, Weighed {

        /** Units of them that are more than had shipped and not come back. */
        public long excess() {
            return lines.stream().mapToLong(ReturnedUnits::excess).sum();
        }

        @Override
        public int weight() {
            return 1 + lines.size();
        }
    }

    /** Everything that was wanted has come to its door. */
    record OrderDelivered() implements OrderEvent {}

    /** The floor reported all that was picked of these allocations as shipped. */
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
