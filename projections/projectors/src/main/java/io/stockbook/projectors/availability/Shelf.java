package io.stockbook.projectors.availability;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be sold from one stock item: the part of its state that promises are made of. */
final class Shelf {

    private final StockItemId item;
    private final Map<Demand, WaitingLine> waiting = new HashMap<>();
    private final Set<Demand> touched = new HashSet<>();
    private long available;
    private long queued;
    private boolean suspended;
    private final Fences stored;
    private Fences fences;
    private long position;

    /** As it was stored, but for the lines that wait. */
    Shelf(StockItemId item, long available, boolean suspended, Fences fences, long position) {
        this.item = item;
        this.available = available;
        this.suspended = suspended;
        this.stored = fences;
        this.fences = fences;
        this.position = position;
    }

    static Shelf empty(StockItemId item) {
        return new Shelf(item, 0, false, Fences.NONE, 0);
    }

    /** A line that was stored as waiting. */
    void restore(Demand demand, WaitingLine line) {
        waiting.put(demand, line);
        queued += line.quantity();
    }

    /** Returns whether the event changed anything that a promise is made of. */
    boolean take(StockEvent event, long at) {
        long availableBefore = available;
        long queuedBefore = queued;
        boolean suspendedBefore = suspended;
        Fences fencesBefore = fences;
        for (Movement movement : event.movements()) {
            available += movement.effectOn(Status.AVAILABLE);
        }
        queueOrSuspend(event);
        fences = fences.after(event, available, queued);
        boolean changed =
                position == 0
                        || available != availableBefore
                        || queued != queuedBefore
                        || suspended != suspendedBefore
                        || !fences.equals(fencesBefore);
        if (changed) {
            position = at;
        }
        return changed;
    }

    private void queueOrSuspend(StockEvent event) {
        switch (event) {
            case StockEvent.DemandQueued on -> queue(on.demand(), on.channel(), on.quantity());
            case StockEvent.DemandDropped off -> queue(off.demand(), null, -off.quantity());
            case StockEvent.SellingSuspended _ -> suspended = true;
            case StockEvent.SellingResumed _ -> suspended = false;
            case StockEvent.OpeningBalanceSet _,
                    StockEvent.StockReceived _,
                    StockEvent.ReceiptCorrected _,
                    StockEvent.StockPutAway _,
                    StockEvent.StatusChanged _,
                    StockEvent.StockAllocated _,
                    StockEvent.ReservationExtended _,
                    StockEvent.ReservationConsumed _,
                    StockEvent.AllocationFreed _,
                    StockEvent.AllocationShorted _,
                    StockEvent.StockPicked _,
                    StockEvent.PickReversed _,
                    StockEvent.PickRejected _,
                    StockEvent.StockShipped _,
                    StockEvent.ShipmentReversed _,
                    StockEvent.SaleReported _,
                    StockEvent.UnrecordedStockFound _,
                    StockEvent.CountOpened _,
                    StockEvent.CountCompared _,
                    StockEvent.CountDropped _,
                    StockEvent.StockCounted _,
                    StockEvent.StockAdjusted _,
                    StockEvent.StockScrapped _,
                    StockEvent.ReturnedToVendor _,
                    StockEvent.StockReturned _,
                    StockEvent.ReturnDispositioned _,
                    StockEvent.TransferDispatched _,
                    StockEvent.TransferReceived _,
                    StockEvent.TransferLost _,
                    StockEvent.Converted _,
                    StockEvent.RingFenceSet _ -> {}
        }
    }

    private void queue(Demand demand, @Nullable ChannelCode channel, long change) {
        WaitingLine before = waiting.get(demand);
        long left = (before == null ? 0 : before.quantity()) + change;
        queued += change;
        touched.add(demand);
        if (left == 0) {
            waiting.remove(demand);
        } else {
            waiting.put(demand, new WaitingLine(before == null ? channel : before.channel(), left));
        }
    }

    StockItemId item() {
        return item;
    }

    long available() {
        return available;
    }

    long queued() {
        return queued;
    }

    boolean suspended() {
        return suspended;
    }

    Fences fences() {
        return fences;
    }

    boolean fencesChanged() {
        return !fences.equals(stored);
    }

    long position() {
        return position;
    }

    /** What waits here, by line. */
    Map<Demand, WaitingLine> waiting() {
        return Collections.unmodifiableMap(waiting);
    }

    /** The lines whose waiting changed since they were stored. */
    Set<Demand> touched() {
        return Collections.unmodifiableSet(touched);
    }
}
