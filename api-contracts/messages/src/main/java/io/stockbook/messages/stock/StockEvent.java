package io.stockbook.messages.stock;

import static io.stockbook.messages.stock.Status.ALLOCATED;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.CONVERSION;
import static io.stockbook.messages.stock.Status.CUSTOMER;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.INSPECTION;
import static io.stockbook.messages.stock.Status.OPENING;
import static io.stockbook.messages.stock.Status.PICKED;
import static io.stockbook.messages.stock.Status.SCRAP;
import static io.stockbook.messages.stock.Status.SHRINKAGE;
import static io.stockbook.messages.stock.Status.SUPPLIER;
import static io.stockbook.messages.stock.Status.TRANSIT;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that ever happens to a stock item. Each event declares its movements here and nowhere
 * else; every balance in the system is a fold of them. One page on purpose: it is the vocabulary.
 */
public sealed interface StockEvent extends Event {

    /** The quantities this event moves, in order; empty when it moves none. */
    List<Movement> movements();

    /** What stands behind it outside the ledger. */
    Evidence evidence();

    /** A balance was taken over from an earlier system at the cutover. */
    record OpeningBalanceSet(
            Status to,
            long quantity,
            @Nullable String lot,
            @Nullable Money value,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(OPENING, to, quantity, lot);
        }
    }

    /** Goods came in; {@code value} is what all of them cost. */
    record StockReceived(
            String receipt,
            Status to,
            long quantity,
            @Nullable String lot,
            @Nullable Money value,
            @Nullable String bin,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(SUPPLIER, to, quantity, lot);
        }
    }

    /** A receipt turned out to be larger (positive change) or smaller than was booked. */
    record ReceiptCorrected(
            String corrects,
            Status status,
            long change,
            ReasonCode reason,
            @Nullable String lot,
            @Nullable Money value,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.signed(SUPPLIER, status, change, lot);
        }
    }

    /** Received goods were found good and put in their place. */
    record StockPutAway(
            long quantity, @Nullable String lot, @Nullable String bin, Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(INSPECTION, AVAILABLE, quantity, lot);
        }
    }

    /** Units nobody was promised went from one status to another. */
    record StatusChanged(
            Status from,
            Status to,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(from, to, quantity, lot);
        }
    }

    /**
     * Units were promised; with an expiry it is a reservation.
     *
     * @param fenced how many of them came out of the channel's ring-fence
     */
    record StockAllocated(
            AllocationId allocation,
            Demand demand,
            @Nullable ChannelCode channel,
            Rank rank,
            long quantity,
            long fenced,
            @Nullable Instant expiresAt,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        /** Keeps of the expiry what is stored of it. */
        public StockAllocated {
            expiresAt = Microseconds.of(expiresAt);
        }

        @Override
        public List<Movement> movements() {
            return Movements.one(AVAILABLE, ALLOCATED, quantity, lot);
        }
    }

    /**
     * A reservation became the allocation of the order placed from its checkout.
     *
     * @param quantity all units it held at that moment, picked or not
     */
    record ReservationConsumed(
            AllocationId allocation,
            Demand demand,
            @Nullable ChannelCode channel,
            Rank rank,
            long quantity,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /** A reservation ends at another moment. */
    record ReservationExtended(
            AllocationId allocation, Demand demand, Instant expiresAt, Evidence evidence)
            implements StockEvent {
        /** Keeps of the expiry what is stored of it. */
        public ReservationExtended {
            expiresAt = Microseconds.cut(expiresAt);
        }

        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /**
     * Promised units went back to AVAILABLE.
     *
     * @param fenced how many of them went back into the channel's ring-fence
     */
    record AllocationFreed(
            AllocationId allocation,
            Demand demand,
            @Nullable ChannelCode channel,
            long quantity,
            long fenced,
            FreeReason reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(ALLOCATED, AVAILABLE, quantity, lot);
        }
    }

    /** A picker did not find promised units: they are missing, not yet lost; a count is due. */
    record AllocationShorted(
            AllocationId allocation,
            Demand demand,
            long quantity,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(ALLOCATED, HELD, quantity, lot);
        }
    }

    /** Promised units were taken from their place. */
    record StockPicked(
            AllocationId allocation,
            Demand demand,
            long quantity,
            @Nullable String lot,
            @Nullable String bin,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(ALLOCATED, PICKED, quantity, lot);
        }
    }

    /** Picked units were put back in their place; they stay promised. */
    record PickReversed(
            AllocationId allocation,
            Demand demand,
            long quantity,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(PICKED, ALLOCATED, quantity, lot);
        }
    }

    /** Picked units turned out to be unfit or gone; they are promised no more. */
    record PickRejected(
            AllocationId allocation,
            Demand demand,
            Status to,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(PICKED, to, quantity, lot);
        }
    }

    /** Picked units left for the customer. */
    record StockShipped(
            AllocationId allocation,
            Demand demand,
            long quantity,
            @Nullable String shipment,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(PICKED, CUSTOMER, quantity, lot);
        }
    }

    /** A shipment came back before the carrier took it; its units are picked again. */
    record ShipmentReversed(
            AllocationId allocation,
            Demand demand,
            @Nullable ChannelCode channel,
            Rank rank,
            long quantity,
            @Nullable String corrects,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(CUSTOMER, PICKED, quantity, lot);
        }
    }

    /** A sale made elsewhere took units that nobody here was promised. */
    record SaleReported(
            String sale,
            @Nullable ChannelCode channel,
            long quantity,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(AVAILABLE, CUSTOMER, quantity, lot);
        }
    }

    /**
     * A report needed units that the books did not have: they must have been here, unrecorded.
     *
     * @param report the document whose quantity could not be met otherwise
     */
    record UnrecordedStockFound(
            String report, long quantity, @Nullable String lot, Evidence evidence)
            implements StockEvent {

        /** The one reason there is for it. */
        public ReasonCode reason() {
            return ReasonCode.UNRECORDED_STOCK;
        }

        @Override
        public List<Movement> movements() {
            return Movements.one(SHRINKAGE, AVAILABLE, quantity, lot);
        }
    }

    /**
     * Somebody began to count: goods that come and go from here on are no variance of this count.
     *
     * @param scope AVAILABLE for the shelf (AVAILABLE and ALLOCATED together), else the status
     * @param expected what the books said, of the scope
     * @param attempt of the line of a count document, or null when none asked for it
     */
    record CountOpened(
            String count,
            Status scope,
            long expected,
            @Nullable String lot,
            @Nullable Integer attempt,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /**
     * What was counted was held against what was there when the count was opened.
     *
     * @param since the stock item's version at which the count was opened
     * @param expected what was there then, by all that the books have learnt of it since
     * @param missingFound units of it that are missing by the books
     * @param variance the rest: more (positive) or fewer than expected
     */
    record CountCompared(
            String count,
            Status scope,
            long since,
            long expected,
            long counted,
            long missingFound,
            long variance,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /** Nothing comes of a count that was opened. */
    record CountDropped(String count, Status scope, @Nullable String lot, Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /**
     * Somebody counted. A variance of nothing is a fact too.
     *
     * @param scope AVAILABLE for the shelf (AVAILABLE and ALLOCATED together), else the status
     * @param expected what the books said, of the scope, at the moment that was counted
     * @param missingFound units that were missing and are there again: HELD to AVAILABLE
     * @param missingLost units that were missing and were not found either: HELD to SHRINKAGE
     * @param variance the rest: into (positive) or out of the counted status, against SHRINKAGE;
     *     never more than is left there
     * @param since the stock item's version at which the count was opened, and of which it tells;
     *     null when it tells of the moment in which it was booked
     */
    record StockCounted(
            String count,
            Status scope,
            long expected,
            long counted,
            long missingFound,
            long missingLost,
            long variance,
            @Nullable Long since,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            List<Movement> all = new ArrayList<>(3);
            all.addAll(Movements.one(HELD, AVAILABLE, missingFound, lot));
            all.addAll(Movements.one(HELD, SHRINKAGE, missingLost, lot));
            all.addAll(Movements.signed(SHRINKAGE, scope, variance, lot));
            return List.copyOf(all);
        }
    }

    /** A balance was set right by a reason: more (positive change) or less. */
    record StockAdjusted(
            Status status,
            long change,
            ReasonCode reason,
            @Nullable String corrects,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.signed(SHRINKAGE, status, change, lot);
        }
    }

    /** Units were thrown away on purpose. */
    record StockScrapped(
            Status from, long quantity, ReasonCode reason, @Nullable String lot, Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(from, SCRAP, quantity, lot);
        }
    }

    /** Units went back to whom they were bought from. */
    record ReturnedToVendor(
            Status from, long quantity, ReasonCode reason, @Nullable String lot, Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(from, SUPPLIER, quantity, lot);
        }
    }

    /** A customer's goods came back and wait to be looked at. */
    record StockReturned(String returned, long quantity, @Nullable String lot, Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(CUSTOMER, INSPECTION, quantity, lot);
        }
    }

    /** It was decided what becomes of returned goods. */
    record ReturnDispositioned(
            String returned,
            Status to,
            long quantity,
            @Nullable ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(INSPECTION, to, quantity, lot);
        }
    }

    /**
     * Units left for another location.
     *
     * @param allocation the allocation they were picked for, or null when nobody was promised them
     */
    record TransferDispatched(
            String transfer,
            Status from,
            long quantity,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(from, TRANSIT, quantity, lot);
        }
    }

    /** Units of a transfer arrived here. */
    record TransferReceived(
            String transfer, Status to, long quantity, @Nullable String lot, Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(TRANSIT, to, quantity, lot);
        }
    }

    /** Units of a transfer to this stock item will never arrive. */
    record TransferLost(
            String transfer,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.one(TRANSIT, SHRINKAGE, quantity, lot);
        }
    }

    /**
     * Units were made out of something else (positive change), or into it.
     *
     * @param allocation the allocation they were picked for, when they come from PICKED
     */
    record Converted(
            String workOrder,
            Status status,
            long change,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            @Nullable Money value,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.signed(CONVERSION, status, change, lot);
        }
    }

    /** A placed line could not be served and waits here for stock, by its rank. */
    record DemandQueued(
            Demand demand,
            @Nullable ChannelCode channel,
            Rank rank,
            long quantity,
            Evidence evidence)
            implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /** A waiting line waits here for that many fewer units: served elsewhere, or not wanted. */
    record DemandDropped(Demand demand, long quantity, Evidence evidence) implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /** That many units are kept for one channel from now on; 0 ends the fence. */
    record RingFenceSet(
            ChannelCode channel, long quantity, @Nullable Instant until, Evidence evidence)
            implements StockEvent {
        /** Keeps of the end what is stored of it. */
        public RingFenceSet {
            until = Microseconds.of(until);
        }

        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /** Nothing more is promised from here. */
    record SellingSuspended(ReasonCode reason, Evidence evidence) implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }

    /** Promises are made from here again. */
    record SellingResumed(Evidence evidence) implements StockEvent {
        @Override
        public List<Movement> movements() {
            return Movements.none();
        }
    }
}
