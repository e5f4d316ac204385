package io.stockbook.messages.stock;

import org.jspecify.annotations.Nullable;

/**
 * The part of HELD that is missing: not in its place, but not yet known to be lost.
 *
 * <p>A short pick adds to it and a count ends it; besides, whatever goes into or out of HELD for
 * the reason MISSING goes into or out of this part. It is a fold of events, so whoever keeps
 * balances keeps it the same way.
 */
public final class MissingUnits {

    private MissingUnits() {}

    /** How many more (or fewer) units are missing after the event. */
    public static long change(StockEvent event) {
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
                    StockEvent.ReservationExtended _,
                    StockEvent.ReservationConsumed _,
                    StockEvent.AllocationFreed _,
                    StockEvent.StockPicked _,
                    StockEvent.PickReversed _,
                    StockEvent.StockShipped _,
                    StockEvent.ShipmentReversed _,
                    StockEvent.SaleReported _,
                    StockEvent.UnrecordedStockFound _,
                    StockEvent.CountOpened _,
                    StockEvent.CountCompared _,
                    StockEvent.CountDropped _,
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
        if (reason != ReasonCode.MISSING) {
            return 0;
        }
        long change = 0;
        for (Movement movement : event.movements()) {
            change += movement.effectOn(Status.HELD);
        }
        return change;
    }
}
