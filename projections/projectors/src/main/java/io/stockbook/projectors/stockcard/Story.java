package io.stockbook.projectors.stockcard;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beside its quantities.
 *
 * @param reason why, from one of the closed lists
 * @param reference what it is about: a receipt, a count, a return, a transfer, a shipment
 * @param allocation the promise that it concerns
 * @param demand whom these units are promised to
 */
record Story(
        @Nullable String reason,
        @Nullable String reference,
        @Nullable AllocationId allocation,
        @Nullable Demand demand) {

    private static final Story NOTHING = new Story(null, null, null, null);

    static Story of(StockEvent event) {
        return switch (event) {
            case StockEvent.StockReceived to -> about(to.receipt(), null);
            case StockEvent.ReceiptCorrected of -> about(of.corrects(), of.reason());
            case StockEvent.StatusChanged to -> about(null, to.reason());
            case StockEvent.StockAllocated to -> promise(to.allocation(), to.demand());
            case StockEvent.ReservationExtended to -> promise(to.allocation(), to.demand());
            case StockEvent.ReservationConsumed to -> promise(to.allocation(), to.demand());
            case StockEvent.AllocationFreed to ->
                    new Story(to.reason().name(), null, to.allocation(), to.demand());
            case StockEvent.AllocationShorted to ->
                    new Story(ReasonCode.MISSING.name(), null, to.allocation(), to.demand());
            case StockEvent.StockPicked to -> promise(to.allocation(), to.demand());
            case StockEvent.PickReversed to -> promise(to.allocation(), to.demand());
            case StockEvent.PickRejected to ->
                    new Story(to.reason().name(), null, to.allocation(), to.demand());
            case StockEvent.StockShipped to ->
                    new Story(null, to.shipment(), to.allocation(), to.demand());
            case StockEvent.ShipmentReversed to ->
                    new Story(null, to.corrects(), to.allocation(), to.demand());
            case StockEvent.SaleReported of -> about(of.sale(), null);
            case StockEvent.UnrecordedStockFound of -> about(of.report(), of.reason());
            case StockEvent.CountOpened of -> about(of.count(), null);
            case StockEvent.CountCompared of -> about(of.count(), null);
            case StockEvent.CountDropped of -> about(of.count(), null);
            case StockEvent.StockCounted of -> about(of.count(), null);
            case StockEvent.StockAdjusted of -> about(of.corrects(), of.reason());
            case StockEvent.StockScrapped of -> about(null, of.reason());
            case StockEvent.ReturnedToVendor of -> about(null, of.reason());
            case StockEvent.StockReturned of -> about(of.returned(), null);
            case StockEvent.ReturnDispositioned of -> about(of.returned(), of.reason());
            case StockEvent.TransferDispatched of ->
                    new Story(null, of.transfer(), of.allocation(), null);
            case StockEvent.TransferReceived of -> about(of.transfer(), null);
            case StockEvent.TransferLost of -> about(of.transfer(), of.reason());
            case StockEvent.Converted of -> new Story(null, of.workOrder(), of.allocation(), null);
            case StockEvent.SellingSuspended because -> about(null, because.reason());
            case StockEvent.DemandQueued of -> new Story(null, null, null, of.demand());
            case StockEvent.DemandDropped of -> new Story(null, null, null, of.demand());
            case StockEvent.OpeningBalanceSet _,
                    StockEvent.StockPutAway _,
                    StockEvent.RingFenceSet _,
                    StockEvent.SellingResumed _ ->
                    NOTHING;
        };
    }

    private static Story about(@Nullable String reference, @Nullable ReasonCode reason) {
        return new Story(reason == null ? null : reason.name(), reference, null, null);
    }

    private static Story promise(AllocationId allocation, Demand demand) {
        return new Story(null, null, allocation, demand);
    }
}
