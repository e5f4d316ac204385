package io.stockbook.projectors.orders;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a stock event does to units promised to an order.
 *
 * @param allocated units that became promised, or are so no longer
 * @param picked units that became picked, or are so no longer
 * @param shipped units that left, or came back
 */
record Promised(Demand demand, AllocationId allocation, long allocated, long picked, long shipped) {

    /**
     * Null when the event concerns no promise to an order; of a checkout it is none until consumed.
     */
    static @Nullable Promised by(StockEvent event) {
        return switch (event) {
            case StockEvent.StockAllocated to ->
                    moved(to.demand(), to.allocation(), to.quantity(), 0, 0);
            case StockEvent.ReservationConsumed to ->
                    moved(to.demand(), to.allocation(), to.quantity(), 0, 0);
            case StockEvent.AllocationFreed to ->
                    moved(to.demand(), to.allocation(), -to.quantity(), 0, 0);
            case StockEvent.AllocationShorted to ->
                    moved(to.demand(), to.allocation(), -to.quantity(), 0, 0);
            case StockEvent.StockPicked to ->
                    moved(to.demand(), to.allocation(), -to.quantity(), to.quantity(), 0);
            case StockEvent.PickReversed to ->
                    moved(to.demand(), to.allocation(), to.quantity(), -to.quantity(), 0);
            case StockEvent.PickRejected to ->
                    moved(to.demand(), to.allocation(), 0, -to.quantity(), 0);
            case StockEvent.StockShipped to ->
                    moved(to.demand(), to.allocation(), 0, -to.quantity(), to.quantity());
            case StockEvent.ShipmentReversed to ->
                    moved(to.demand(), to.allocation(), 0, to.quantity(), -to.quantity());
            case StockEvent.ReservationExtended _,
                    StockEvent.OpeningBalanceSet _,
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
                    StockEvent.DemandQueued _,
                    StockEvent.DemandDropped _,
                    StockEvent.RingFenceSet _,
                    StockEvent.SellingSuspended _,
                    StockEvent.SellingResumed _ ->
                    null;
        };
    }

    private static @Nullable Promised moved(
            Demand demand, AllocationId allocation, long allocated, long picked, long shipped) {
        return demand.kind() == Demand.Kind.ORDER
                ? new Promised(demand, allocation, allocated, picked, shipped)
                : null;
    }
}
