package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReportMovement;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a keeper reports has happened, whatever the books say: what it takes out of AVAILABLE is
 * taken as by a sale made elsewhere, and what it needs of DAMAGED and the books do not have was
 * there, unrecorded.
 */
final class KeeperReports {

    private final Stock stock;
    private final ReportMovement told;
    private final List<StockEvent> events = new ArrayList<>();

    private KeeperReports(Stock stock, ReportMovement told) {
        this.stock = stock;
        this.told = told;
    }

    static Decision<StockEvent> book(Stock stock, ReportMovement told) {
        return Decision.accepted(new KeeperReports(stock, told).booked());
    }

    private List<StockEvent> booked() {
        switch (told.report()) {
            case LOST -> take(told.quantity(), adjusted(-told.quantity(), ReasonCode.MISSING));
            case FOUND -> events.add(adjusted(told.quantity(), ReasonCode.UNRECORDED_STOCK));
            case DAMAGED ->
                    take(
                            told.quantity(),
                            changed(
                                    Status.AVAILABLE,
                                    Status.DAMAGED,
                                    told.quantity(),
                                    ReasonCode.DAMAGE));
            case RESTORED -> restore();
            case DISPOSED -> dispose();
            case RETURNED -> returned(Status.AVAILABLE, null);
            case RETURNED_DAMAGED -> returned(Status.DAMAGED, ReasonCode.DAMAGE);
        }
        return events;
    }

    /** The fact, after what makes it possible. */
    private void take(long quantity, StockEvent fact) {
        events.addAll(
                Shortage.reported(
                        stock, quantity, null, told.reference(), told.lot(), told.evidence()));
        events.add(fact);
    }

    private void restore() {
        long damaged = Math.min(told.quantity(), stock.balances().damaged());
        if (damaged > 0) {
            events.add(changed(Status.DAMAGED, Status.AVAILABLE, damaged, ReasonCode.RESTORED));
        }
        if (damaged < told.quantity()) {
            events.add(
                    new StockEvent.UnrecordedStockFound(
                            told.reference(),
                            told.quantity() - damaged,
                            told.lot(),
                            told.evidence()));
        }
    }

    private void dispose() {
        long damaged = Math.min(told.quantity(), stock.balances().damaged());
        if (damaged > 0) {
            events.add(scrapped(Status.DAMAGED, damaged));
        }
        long rest = told.quantity() - damaged;
        if (rest > 0) {
            take(rest, scrapped(Status.AVAILABLE, rest));
        }
    }

    private void returned(Status to, @Nullable ReasonCode reason) {
        events.add(
                new StockEvent.StockReturned(
                        told.reference(), told.quantity(), told.lot(), told.evidence()));
        events.add(
                new StockEvent.ReturnDispositioned(
                        told.reference(),
                        to,
                        told.quantity(),
                        reason,
                        told.lot(),
                        told.evidence()));
    }

    private StockEvent adjusted(long change, ReasonCode reason) {
        return new StockEvent.StockAdjusted(
                Status.AVAILABLE, change, reason, null, told.lot(), told.evidence());
    }

    private StockEvent changed(Status from, Status to, long quantity, ReasonCode reason) {
        return new StockEvent.StatusChanged(
                from, to, quantity, reason, told.lot(), told.evidence());
    }

    private StockEvent scrapped(Status from, long quantity) {
        return new StockEvent.StockScrapped(
                from, quantity, ReasonCode.DAMAGE, told.lot(), told.evidence());
    }
}
