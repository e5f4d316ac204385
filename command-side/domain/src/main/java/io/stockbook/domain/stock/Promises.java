package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The requests that make a promise, keep it for somebody else, or end it. */
final class Promises {

    private Promises() {}

    /**
     * All of it or nothing. When the demand waits here, the promise ends that much of its waiting,
     * and says so in an event of its own, so that nobody has to know the queue to follow it.
     */
    static Decision<StockEvent> allocate(Stock stock, StockCommand.AllocateStock asked) {
        Allocatable allocatable = Allocatable.to(stock, asked.demand(), asked.channel());
        Rules rules =
                new Rules()
                        .require(
                                stock.allocations().find(asked.allocation()) == null,
                                RefusalCode.ALREADY_EXISTS,
                                () ->
                                        "allocation %s of %s is open already"
                                                .formatted(asked.allocation(), stock.item()))
                        .require(
                                !stock.suspended(),
                                RefusalCode.SELLING_SUSPENDED,
                                () -> "selling of %s is suspended".formatted(stock.item()));
        if (asked.quantity() > allocatable.units()) {
            rules = rules.refuse(tooMuch(stock, asked.quantity(), allocatable.units()));
        }
        return rules.thenAll(() -> allocated(stock, asked, allocatable));
    }

    private static Refusal tooMuch(Stock stock, long asked, long available) {
        return Refusal.of(
                        RefusalCode.INSUFFICIENT_STOCK,
                        "%d can be promised of %s, %d were asked for"
                                .formatted(available, stock.item(), asked))
                .with("available", available)
                .with("asked", asked);
    }

    private static List<StockEvent> allocated(
            Stock stock, StockCommand.AllocateStock asked, Allocatable allocatable) {
        List<StockEvent> events = new ArrayList<>(2);
        events.add(
                new StockEvent.StockAllocated(
                        asked.allocation(),
                        asked.demand(),
                        asked.channel(),
                        asked.rank(),
                        asked.quantity(),
                        allocatable.fencedOf(asked.quantity()),
                        asked.expiresAt(),
                        asked.lot(),
                        asked.evidence()));
        Waiting waiting = stock.queue().find(asked.demand());
        if (waiting != null) {
            long served = Math.min(waiting.quantity(), asked.quantity());
            events.add(new StockEvent.DemandDropped(asked.demand(), served, asked.evidence()));
        }
        return events;
    }

    /** The checkout's order was placed; the units stay where they are. */
    static Decision<StockEvent> consume(Stock stock, StockCommand.ConsumeReservation asked) {
        Allocation reservation = stock.allocations().find(asked.allocation());
        if (reservation == null) {
            return Part.unknown(stock, asked.allocation());
        }
        return new Rules()
                .require(
                        reservation.reservation(),
                        RefusalCode.WRONG_STATE,
                        () -> "%s is an allocation already".formatted(asked.allocation()))
                .then(
                        () ->
                                new StockEvent.ReservationConsumed(
                                        asked.allocation(),
                                        asked.demand(),
                                        reservation.channel(),
                                        asked.rank(),
                                        reservation.units(),
                                        asked.evidence()));
    }

    /** Its time may be over already, as long as nobody has ended it. */
    static Decision<StockEvent> extend(Stock stock, StockCommand.ExtendReservation asked) {
        Allocation reservation = stock.allocations().find(asked.allocation());
        if (reservation == null) {
            return Part.unknown(stock, asked.allocation());
        }
        if (!reservation.reservation()) {
            return Decision.refused(
                    RefusalCode.WRONG_STATE,
                    "%s is an allocation already".formatted(asked.allocation()));
        }
        return asked.expiresAt().equals(reservation.expiresAt())
                ? Decision.unchanged()
                : Decision.accepted(
                        new StockEvent.ReservationExtended(
                                asked.allocation(),
                                reservation.demand(),
                                asked.expiresAt(),
                                asked.evidence()));
    }

    /**
     * Only unpicked units: what was picked must be put back in its place first. Only a reservation
     * expires or is given up by its checkout: its order may have been placed meanwhile.
     */
    static Decision<StockEvent> free(Stock stock, StockCommand.FreeAllocation asked) {
        Allocation open = stock.allocations().find(asked.allocation());
        Rules rules =
                new Rules()
                        .require(
                                !asked.reason().ofReservations()
                                        || open == null
                                        || open.reservation(),
                                RefusalCode.WRONG_STATE,
                                () ->
                                        "%s is no reservation any more and is not %s"
                                                .formatted(
                                                        asked.allocation(),
                                                        asked.reason() == FreeReason.EXPIRED
                                                                ? "ended by the clock"
                                                                : "its checkout's"))
                        .require(
                                open == null || !outlives(open, asked),
                                RefusalCode.WRONG_STATE,
                                () ->
                                        "%s ends later than at %s"
                                                .formatted(
                                                        asked.allocation(),
                                                        asked.evidence().occurredAt()));
        return Part.UNPICKED.take(
                rules,
                stock,
                asked.allocation(),
                asked.quantity(),
                (allocation, quantity) ->
                        freed(allocation, quantity, asked.reason(), asked.evidence()));
    }

    /** Whoever ends it by the clock may not have heard yet that it is kept for longer. */
    private static boolean outlives(Allocation open, StockCommand.FreeAllocation asked) {
        Instant ended = asked.evidence().occurredAt();
        Instant expiry = open.expiresAt();
        return asked.reason() == FreeReason.EXPIRED
                && ended != null
                && expiry != null
                && expiry.isAfter(ended);
    }

    /** The ring-fence gets back first what it gave. */
    static StockEvent.AllocationFreed freed(
            Allocation allocation, long quantity, FreeReason reason, Evidence evidence) {
        return new StockEvent.AllocationFreed(
                allocation.id(),
                allocation.demand(),
                allocation.channel(),
                quantity,
                Math.min(quantity, allocation.fenced()),
                reason,
                allocation.lot(),
                evidence);
    }

    /** What a picker did not find becomes missing, and a count is due. */
    static Decision<StockEvent> shorten(Stock stock, StockCommand.ShortAllocation told) {
        return Part.UNPICKED.take(
                stock,
                told.allocation(),
                told.quantity(),
                (allocation, quantity) ->
                        new StockEvent.AllocationShorted(
                                allocation.id(),
                                allocation.demand(),
                                quantity,
                                allocation.lot(),
                                told.evidence()));
    }
}
