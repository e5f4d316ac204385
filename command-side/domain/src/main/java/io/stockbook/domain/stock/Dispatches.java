package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReportDispatch;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What left by a transfer's document is a report: the truck is gone, so it is booked whole.
 *
 * <p>Out of the status it names as much as stands there; out of AVAILABLE the allocation it names,
 * then AVAILABLE, then unpicked allocations of others, and for the rest books that unrecorded units
 * were found first.
 */
final class Dispatches {

    private final Stock stock;
    private final ReportDispatch told;
    private final List<StockEvent> events = new ArrayList<>();

    private Dispatches(Stock stock, ReportDispatch told) {
        this.stock = stock;
        this.told = told;
    }

    static Decision<StockEvent> report(Stock stock, ReportDispatch told) {
        return new Rules()
                .require(
                        told.from().unpromised(),
                        RefusalCode.WRONG_STATUS,
                        () -> "a transfer does not leave from " + told.from())
                .thenAll(() -> new Dispatches(stock, told).all());
    }

    private List<StockEvent> all() {
        long rest = told.quantity();
        if (told.from() == Status.AVAILABLE) {
            Allocation own =
                    told.allocation() == null ? null : stock.allocations().find(told.allocation());
            if (own != null) {
                long promised = Math.min(rest, own.units());
                promised(own, promised);
                rest -= promised;
            }
            shelf(own, rest);
        } else {
            long there = Math.min(rest, stock.balances().takeable(told.from(), null));
            if (there > 0) {
                events.add(left(told.from(), there, null));
            }
            shelf(null, rest - there);
        }
        return events;
    }

    /** What was picked already goes first; the rest is picked and leaves in one breath. */
    private void promised(Allocation own, long quantity) {
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
        events.add(left(Status.PICKED, quantity, own));
    }

    private void shelf(@Nullable Allocation own, long quantity) {
        if (quantity > 0) {
            events.addAll(
                    Shortage.reported(
                            stock, quantity, own, told.transfer(), told.lot(), told.evidence()));
            events.add(left(Status.AVAILABLE, quantity, null));
        }
    }

    private StockEvent left(Status from, long quantity, @Nullable Allocation own) {
        return new StockEvent.TransferDispatched(
                told.transfer(),
                from,
                quantity,
                own == null ? null : own.id(),
                own == null ? told.lot() : own.lot(),
                told.evidence());
    }
}
