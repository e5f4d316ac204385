package io.stockbook.application.verify;

import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the documents say went over an edge, read off each event's own fields and not off its
 * movements, so that the two can be compared.
 */
final class Documents {

    private Documents() {}

    /** Units that this event's document adds to (or takes from) each edge. */
    static Map<Status, Long> of(StockEvent event) {
        Map<Status, Long> edges = new TreeMap<>();
        switch (event) {
            case StockEvent.OpeningBalanceSet e -> edges.put(Status.OPENING, -e.quantity());
            case StockEvent.StockReceived e -> edges.put(Status.SUPPLIER, -e.quantity());
            case StockEvent.ReceiptCorrected e -> edges.put(Status.SUPPLIER, -e.change());
            case StockEvent.StockShipped e -> edges.put(Status.CUSTOMER, e.quantity());
            case StockEvent.ShipmentReversed e -> edges.put(Status.CUSTOMER, -e.quantity());
            case StockEvent.SaleReported e -> edges.put(Status.CUSTOMER, e.quantity());
            case StockEvent.StockReturned e -> edges.put(Status.CUSTOMER, -e.quantity());
            case StockEvent.UnrecordedStockFound e -> edges.put(Status.SHRINKAGE, -e.quantity());
            case StockEvent.StockCounted e ->
                    edges.put(Status.SHRINKAGE, e.missingLost() - e.variance());
            case StockEvent.StockAdjusted e -> edges.put(Status.SHRINKAGE, -e.change());
            case StockEvent.StockScrapped e -> edges.put(Status.SCRAP, e.quantity());
            case StockEvent.ReturnedToVendor e -> edges.put(Status.SUPPLIER, e.quantity());
            case StockEvent.TransferDispatched e -> edges.put(Status.TRANSIT, e.quantity());
            case StockEvent.TransferReceived e -> edges.put(Status.TRANSIT, -e.quantity());
            case StockEvent.TransferLost e -> {
                edges.put(Status.TRANSIT, -e.quantity());
                edges.put(Status.SHRINKAGE, e.quantity());
            }
            case StockEvent.Converted e -> edges.put(Status.CONVERSION, -e.change());
            case StockEvent.PickRejected e -> outOfStock(edges, e.to(), e.quantity());
            case StockEvent.ReturnDispositioned e -> outOfStock(edges, e.to(), e.quantity());
            case StockEvent.StockPutAway e -> {}
            case StockEvent.StatusChanged e -> {}
            case StockEvent.StockAllocated e -> {}
            case StockEvent.ReservationExtended e -> {}
            case StockEvent.ReservationConsumed e -> {}
            case StockEvent.AllocationFreed e -> {}
            case StockEvent.AllocationShorted e -> {}
            case StockEvent.StockPicked e -> {}
            case StockEvent.PickReversed e -> {}
            case StockEvent.CountOpened e -> {}
            case StockEvent.CountCompared e -> {}
            case StockEvent.CountDropped e -> {}
            case StockEvent.DemandQueued e -> {}
            case StockEvent.DemandDropped e -> {}
            case StockEvent.RingFenceSet e -> {}
            case StockEvent.SellingSuspended e -> {}
            case StockEvent.SellingResumed e -> {}
        }
        return edges;
    }

    private static void outOfStock(Map<Status, Long> edges, Status to, long quantity) {
        if (!to.inside()) {
            edges.put(to, quantity);
        }
    }
}
