package io.stockbook.messages.order;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything an order can be asked or told. */
public sealed interface OrderCommand extends Command {

    /** The most lines one order may have. */
    int MOST_LINES = 2_000;

    /** The longest name of a service. */
    int LONGEST_SERVICE = 100;

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
     * @param terms or null for the usual ones
     * @param named lines by somebody else's code, or null when all lines name their SKU
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
            @Nullable OrderTerms terms,
            @Nullable List<AliasLine> named,
            Evidence evidence)
            implements OrderCommand {
        /** Checks the numbers and that no line number stands twice. */
        public PlaceOrder {
            lines = List.copyOf(lines);
            services = List.copyOf(services);
            List<AliasLine> others = named == null ? List.of() : List.copyOf(named);
            named = others.isEmpty() ? null : others;
            int all = lines.size() + services.size() + others.size();
            Require.that(
                    all >= 1 && all <= MOST_LINES,
                    "an order must have 1 to %d lines, not %d".formatted(MOST_LINES, all));
            Require.that(
                    priority >= 0 && priority <= 9,
                    "priority must be from 0 to 9, not " + priority);
            long distinct =
                    IntStream.concat(
                                    lines.stream().mapToInt(OrderLine::line),
                                    others.stream().mapToInt(AliasLine::line))
                            .distinct()
                            .count();
            Require.that(
                    distinct == lines.size() + others.size(),
                    "each line number may stand once only");
        }

        /** An order whose lines all name their SKU. */
        public PlaceOrder(
                OrderId order,
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
                    order,
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
    }

    /** Says of which SKU a line is that names somebody else's code. */
    record IdentifyLine(OrderId order, int line, Sku sku) implements OrderCommand {}

    /**
     * Told by the fulfilment process: so many kits of a line, which nobody has built, are served by
     * their components. Of a line that was told so before, the components stay what they were.
     */
    record ExplodeKit(
            OrderId order, int line, long kits, List<Component> components, boolean maySplit)
            implements OrderCommand {
        /** Checks the numbers. */
        public ExplodeKit {
            components = List.copyOf(components);
            Require.positive(kits, "kits");
            Require.that(!components.isEmpty(), "a kit has components");
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

    /** Keeps the order from the floor and from the door until it is unblocked. */
    record BlockOrder(OrderId order, BlockReason reason, @Nullable String note)
            implements OrderCommand {}

    /** Takes one block away; the order goes on when it was the last. */
    record UnblockOrder(OrderId order, BlockReason reason, @Nullable String note)
            implements OrderCommand {}

    /** Takes back what has not shipped of one line. */
    record CancelLine(OrderId order, int line, String reason) implements OrderCommand {}

    /** Asks for more or fewer units of one line; never fewer than have been picked. */
    record ChangeLineQuantity(OrderId order, int line, long quantity, String reason)
            implements OrderCommand {
        /** Checks the number. */
        public ChangeLineQuantity {
            Require.positive(quantity, "quantity");
        }
    }

    /** Promises the order for another day, or for none; its lines wait by that from now on. */
    record ChangePromisedDate(OrderId order, @Nullable LocalDate promisedBy)
            implements OrderCommand {}

    /**
     * Sends the order elsewhere.
     *
     * @param shipToRef the address's number elsewhere; never the address
     */
    record ChangeShipTo(OrderId order, String shipToRef) implements OrderCommand {}

    /** Told by the fulfilment process: how a scanner may read each line. */
    record RecordPickCodes(OrderId order, List<LineCodes> lines) implements OrderCommand {
        /** Keeps the list as it is. */
        public RecordPickCodes {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Told by the fulfilment process: what the order's channel means by the service it asks for.
     *
     * @param service as Stockbook calls it
     */
    record RecordService(OrderId order, String service) implements OrderCommand {
        /** Checks the text. */
        public RecordService {
            Require.text(service, LONGEST_SERVICE, "service");
        }
    }

    /** Told by the fulfilment process: what the order's channel wants done to its units. */
    record RequireOrderPrep(OrderId order, List<LinePrep> lines) implements OrderCommand {
        /** Keeps the list as it is. */
        public RequireOrderPrep {
            lines = List.copyOf(lines);
        }
    }

    /** Reports that the units of lines are prepared so; the order goes on with the last of it. */
    record RecordOrderPrep(OrderId order, List<LinePrep> lines, Evidence evidence)
            implements OrderCommand {
        /** Checks that there is a line, and that none stands twice. */
        public RecordOrderPrep {
            lines = List.copyOf(lines);
            Require.that(
                    !lines.isEmpty() && lines.size() <= MOST_LINES,
                    "prep must be of 1 to %d lines, not %d".formatted(MOST_LINES, lines.size()));
            Require.that(
                    lines.stream().mapToInt(LinePrep::line).distinct().count() == lines.size(),
                    "each line may stand once only");
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

    /**
     * Reports released units of one line as picked.
     *
     * @param scanned what the scanner read: the line's SKU, or another code of it
     * @param location where they were picked, or null when the line is picked at one place only
     */
    record PickLine(
            OrderId order,
            int line,
            String scanned,
            long quantity,
            @Nullable LocationId location,
            Evidence evidence)
            implements OrderCommand {
        /** Checks the number. */
        public PickLine {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports that released units were not in their place: they are missing, and counted. */
    record ShortPick(OrderId order, AllocationId allocation, long quantity, Evidence evidence)
            implements OrderCommand {
        /** Checks the number. */
        public ShortPick {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports picked units as put back in their place. */
    record TakeBackPick(OrderId order, AllocationId allocation, long quantity, Evidence evidence)
            implements OrderCommand {
        /** Checks the number. */
        public TakeBackPick {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports picked units as unfit to be sent: to DAMAGED, HELD or SHRINKAGE. */
    record RejectPickedUnits(
            OrderId order,
            AllocationId allocation,
            long quantity,
            Status to,
            ReasonCode reason,
            Evidence evidence)
            implements OrderCommand {
        /** Checks the number. */
        public RejectPickedUnits {
            Require.positive(quantity, "quantity");
        }
    }

    /** Told by the carrier confirmation: these picked units left in this shipment. */
    record ShipUnits(OrderId order, List<AllocatedUnits> units, String shipment, Evidence evidence)
            implements OrderCommand {
        /** Keeps the list as it is, and checks that no allocation stands twice. */
        public ShipUnits {
            units = List.copyOf(units);
            long distinct = units.stream().map(AllocatedUnits::allocation).distinct().count();
            Require.that(
                    !units.isEmpty() && distinct == units.size(),
                    "a shipment names at least one allocation, and each once only");
        }
    }

    /** Told by the carrier confirmation: the shipment was void, its units are back. */
    record TakeBackShipment(OrderId order, String shipment, Evidence evidence)
            implements OrderCommand {}

    /** Told by the carrier confirmation: how far a shipment of the order has come. */
    record RecordTracking(OrderId order, ShipmentTracking tracking) implements OrderCommand {}

    /**
     * Told by the returns: these units of the order came back. What happened is not refused for its
     * number.
     *
     * @param receipt the number of the paper that says so
     */
    record RecordReturn(
            OrderId order,
            ReturnNumber returned,
            String receipt,
            List<ReturnedLine> lines,
            Evidence evidence)
            implements OrderCommand {
        /** Keeps the list as it is. */
        public RecordReturn {
            lines = List.copyOf(lines);
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
