package io.stockbook.domain.stock;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An open promise: it leaves the state when its last unit does.
 *
 * @param unpicked its units in ALLOCATED
 * @param picked its units in PICKED
 * @param fenced how many of its units came out of the channel's ring-fence and would go back there;
 *     units that leave for good are taken to be the others first
 * @param expiresAt when it ends by itself, or null
 */
public record Allocation(
        AllocationId id,
        Demand demand,
        @Nullable ChannelCode channel,
        Rank rank,
        long unpicked,
        long picked,
        long fenced,
        @Nullable Instant expiresAt,
        @Nullable String lot) {

    /** Who gives way first: reservations, then the lowest rank; the id only breaks ties. */
    static final Comparator<Allocation> GIVING_WAY =
            Comparator.comparing(Allocation::reservation)
                    .reversed()
                    .thenComparing(Allocation::rank, Comparator.reverseOrder())
                    .thenComparing(allocation -> allocation.id().value());

    static Allocation opened(StockEvent.StockAllocated event) {
        return new Allocation(
                event.allocation(),
                event.demand(),
                event.channel(),
                event.rank(),
                event.quantity(),
                0,
                event.fenced(),
                event.expiresAt(),
                event.lot());
    }

    /** A reversal reopens an allocation whose last unit had been shipped; of no fence any more. */
    static Allocation reopened(StockEvent.ShipmentReversed event) {
        return new Allocation(
                event.allocation(),
                event.demand(),
                event.channel(),
                event.rank(),
                0,
                0,
                0,
                null,
                event.lot());
    }

    /** Everything it still holds. */
    public long units() {
        return unpicked + picked;
    }

    /** True while no order has been placed for it. */
    public boolean reservation() {
        return expiresAt != null || demand.kind() == Demand.Kind.CHECKOUT;
    }

    Allocation consumed(StockEvent.ReservationConsumed event) {
        return new Allocation(
                id, event.demand(), channel, event.rank(), unpicked, picked, fenced, null, lot);
    }

    Allocation extended(StockEvent.ReservationExtended event) {
        return new Allocation(
                id, demand, channel, rank, unpicked, picked, fenced, event.expiresAt(), lot);
    }

    Allocation freed(StockEvent.AllocationFreed event) {
        return with(unpicked - event.quantity(), picked, fenced - event.fenced());
    }

    /** With that many more (or fewer) unpicked and picked units. */
    Allocation moved(long unpickedChange, long pickedChange) {
        return with(unpicked + unpickedChange, picked + pickedChange, fenced);
    }

    private Allocation with(long unpickedNow, long pickedNow, long fencedNow) {
        if (unpickedNow < 0 || pickedNow < 0 || fencedNow < 0) {
            throw new IllegalStateException("more left allocation %s than it held".formatted(id));
        }
        return new Allocation(
                id,
                demand,
                channel,
                rank,
                unpickedNow,
                pickedNow,
                Math.min(fencedNow, unpickedNow + pickedNow),
                expiresAt,
                lot);
    }
}
