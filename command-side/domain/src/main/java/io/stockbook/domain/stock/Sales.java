package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale made elsewhere is a report: the goods are gone, so it is booked whole.
 *
 * <p>It takes the allocation it names, if that is open, then AVAILABLE, then unpicked allocations
 * of others, and for the rest books that unrecorded units were found first.
 */
final class Sales {

    private Sales() {}

    static Decision<StockEvent> report(Stock stock, StockCommand.ReportSale told) {
        Allocation own =
                told.allocation() == null ? null : stock.allocations().find(told.allocation());
        long promised = own == null ? 0 : Math.min(told.quantity(), own.units());
        List<StockEvent> events = new ArrayList<>();
        if (own != null) {
            shipOwn(events, own, promised, told);
        }
        if (promised < told.quantity()) {
            sell(events, stock, own, told.quantity() - promised, told);
        }
        return Decision.accepted(events);
    }

    /** What was picked already goes first; the rest is picked and shipped in one breath. */
    private static void shipOwn(
            List<StockEvent> events, Allocation own, long quantity, StockCommand.ReportSale told) {
        if (quantity > own.picked()) {
            events.add(
                    new StockEvent.StockPicked(
                            own.id(),
                            own.demand(),
                            quantity - own.picked(),
                            own.lot(),
                            null,
                            told.evidence()));
        }
        events.add(
                new StockEvent.StockShipped(
                        own.id(), own.demand(), quantity, told.sale(), own.lot(), told.evidence()));
    }

    private static void sell(
            List<StockEvent> events,
            Stock stock,
            @Nullable Allocation own,
            long quantity,
            StockCommand.ReportSale told) {
        events.addAll(
                Shortage.reported(stock, quantity, own, told.sale(), told.lot(), told.evidence()));
        events.add(
                new StockEvent.SaleReported(
                        told.sale(), told.channel(), quantity, told.lot(), told.evidence()));
    }
}
