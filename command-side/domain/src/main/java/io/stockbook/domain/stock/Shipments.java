package io.stockbook.domain.stock;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The latest shipments, oldest first: what a reversal is checked against.
 *
 * <p>The stock item remembers {@link #MOST} of them, so that its state stays small. An older one is
 * an UNKNOWN_SHIPMENT: its carrier has it by now, and what comes back is a return.
 */
public record Shipments(PVector<Shipment> latest) {

    /** How many shipments are remembered. */
    public static final int MOST = 100;

    static final Shipments NONE = new Shipments(TreePVector.empty());

    /** The remembered shipments that a reversal may be of, oldest first. */
    List<Shipment> matching(AllocationId allocation, @Nullable String corrects) {
        return latest.stream().filter(shipment -> shipment.matches(allocation, corrects)).toList();
    }

    /** Remembers one more; channel and rank are those of its allocation, open until now. */
    Shipments shipped(Allocations open, StockEvent.StockShipped event) {
        Allocation allocation = open.get(event.allocation());
        PVector<Shipment> kept = latest.size() < MOST ? latest : latest.minus(0);
        return new Shipments(
                kept.plus(
                        new Shipment(
                                event.allocation(),
                                event.shipment(),
                                event.demand(),
                                allocation.channel(),
                                allocation.rank(),
                                event.lot(),
                                event.quantity())));
    }

    /** Takes the reversed units out of the shipments it may be of, the latest first. */
    Shipments reversed(StockEvent.ShipmentReversed event) {
        PVector<Shipment> kept = latest;
        long rest = event.quantity();
        for (int last = latest.size() - 1; last >= 0 && rest > 0; last--) {
            Shipment shipment = latest.get(last);
            if (shipment.matches(event.allocation(), event.corrects())) {
                long less = Math.min(rest, shipment.quantity());
                rest -= less;
                kept =
                        less == shipment.quantity()
                                ? kept.minus(last)
                                : kept.with(last, shipment.less(less));
            }
        }
        return new Shipments(kept);
    }
}
