package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;

/** Picked units leave for the customer, and come back before the carrier took them. */
final class Shipping {

    private Shipping() {}

    static Decision<StockEvent> ship(Stock stock, StockCommand.ShipStock told) {
        return Part.PICKED.take(
                stock,
                told.allocation(),
                told.quantity(),
                (allocation, quantity) ->
                        new StockEvent.StockShipped(
                                allocation.id(),
                                allocation.demand(),
                                quantity,
                                told.shipment(),
                                allocation.lot(),
                                told.evidence()));
    }

    /** Of remembered shipments only ({@link Shipments}); its allocation is open again after it. */
    static Decision<StockEvent> reverse(Stock stock, StockCommand.ReverseShipment told) {
        List<Shipment> shipped = stock.shipments().matching(told.allocation(), told.corrects());
        if (shipped.isEmpty()) {
            return Decision.refused(
                    RefusalCode.UNKNOWN_SHIPMENT,
                    "%s remembers no such shipment of allocation %s, it keeps the latest %d"
                            .formatted(stock.item(), told.allocation(), Shipments.MOST));
        }
        Shipment latest = shipped.getLast();
        return new Rules()
                .enough(
                        shipped.stream().mapToLong(Shipment::quantity).sum(),
                        told.quantity(),
                        () -> "units were shipped of allocation %s".formatted(told.allocation()))
                .then(
                        () ->
                                new StockEvent.ShipmentReversed(
                                        told.allocation(),
                                        latest.demand(),
                                        latest.channel(),
                                        latest.rank(),
                                        told.quantity(),
                                        told.corrects(),
                                        latest.lot(),
                                        told.evidence()));
    }
}
