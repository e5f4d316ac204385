package io.stockbook.projectors.stockposition;

import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * The part of HELD that is missing: not in its place, but not yet known to be lost. A short pick
 * adds to it, a count ends it, and what goes into or out of HELD for the reason MISSING is part of
 * it.
 */
final class Missing {

    private Missing() {}

    /** How many more units are missing after the event, or fewer. */
    static long change(StockEvent event) {
        return switch (event) {
            case StockEvent.AllocationShorted shorted -> shorted.quantity();
            case StockEvent.StockCounted counted -> -counted.missingFound() - counted.missingLost();
            case StockEvent.StatusChanged changed -> inHeld(changed, changed.reason());
            case StockEvent.PickRejected rejected -> inHeld(rejected, rejected.reason());
            case StockEvent.ReceiptCorrected corrected -> inHeld(corrected, corrected.reason());
            case StockEvent.StockAdjusted adjusted -> inHeld(adjusted, adjusted.reason());
            case StockEvent.ReturnDispositioned decided -> inHeld(decided, decided.reason());
            case StockEvent.OpeningBalanceSet _,
                    StockEvent.StockReceived _,
                    StockEvent.StockPutAway _,
                    StockEvent.StockAllocated _,
                    StockEvent.ReservationConsumed _,
                    StockEvent.AllocationFreed _,
                    StockEvent.StockPicked _,
                    StockEvent.PickReversed _,
                    StockEvent.StockShipped _,
                    StockEvent.ShipmentReversed _,
                    StockEvent.SaleReported _,
                    StockEvent.UnrecordedStockFound _,
                    StockEvent.StockScrapped _,
                    StockEvent.ReturnedToVendor _,
                    StockEvent.StockReturned _,
                    StockEvent.TransferDispatched _,
                    StockEvent.TransferReceived _,
                    StockEvent.TransferLost _,
                    StockEvent.Converted _,
                    StockEvent.DemandQueued _,
                    StockEvent.DemandDropped _,
                    StockEvent.RingFenceSet _,
                    StockEvent.SellingSuspended _,
                    StockEvent.SellingResumed _ ->
                    0;
        };
    }

    private static long inHeld(StockEvent event, @Nullable ReasonCode reason) {
        long change = 0;
        if (reason == ReasonCode.MISSING) {
            for (Movement movement : event.movements()) {
                change += movement.effectOn(Status.HELD);
            }
        }
        return change;
    }
}
