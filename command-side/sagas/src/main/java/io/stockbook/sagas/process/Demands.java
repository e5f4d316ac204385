package io.stockbook.sagas.process;

import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;

/** Which line an event of a stock item is about. */
public final class Demands {

    private Demands() {}

    /** The line that the event names, or null when it is nobody's. */
    public static @Nullable Demand of(StockEvent event) {
        return switch (event) {
            case StockEvent.StockAllocated it -> it.demand();
            case StockEvent.ReservationConsumed it -> it.demand();
            case StockEvent.ReservationExtended it -> it.demand();
            case StockEvent.AllocationFreed it -> it.demand();
            case StockEvent.AllocationShorted it -> it.demand();
            case StockEvent.StockPicked it -> it.demand();
            case StockEvent.PickReversed it -> it.demand();
            case StockEvent.PickRejected it -> it.demand();
            case StockEvent.StockShipped it -> it.demand();
            case StockEvent.ShipmentReversed it -> it.demand();
            case StockEvent.DemandQueued it -> it.demand();
            case StockEvent.DemandDropped it -> it.demand();
            case StockEvent.OpeningBalanceSet _,
                    StockEvent.StockReceived _,
                    StockEvent.ReceiptCorrected _,
                    StockEvent.StockPutAway _,
                    StockEvent.StatusChanged _,
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
                    StockEvent.RingFenceSet _,
                    StockEvent.SellingSuspended _,
                    StockEvent.SellingResumed _ ->
                    null;
        };
    }
}
