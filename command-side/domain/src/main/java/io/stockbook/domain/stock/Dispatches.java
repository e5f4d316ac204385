package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReportConsumption;
import io.stockbook.messages.stock.StockCommand.ReportDispatch;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What left by a transfer's document, or went into a work order, is a report: the truck is gone,
 * the kit is built, so it is booked whole.
 *
 * <p>Out of the status it names as much as stands there; out of AVAILABLE the allocation it names,
 * then AVAILABLE, then unpicked allocations of others, and for the rest books that unrecorded units
 * were found first.
 */
final class Dispatches {

    /** What is recorded of units that left one status, after so many others of the same report. */
    private interface Fact {
        StockEvent of(Status from, long quantity, long before, @Nullable Allocation own);
    }

    /** What was reported. */
    private record Report(
            String document,
            Status from,
            long quantity,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            Evidence evidence) {}

    private final Stock stock;
    private final Report told;
    private final Fact fact;
    private final List<StockEvent> events = new ArrayList<>();
    private long gone;

    private Dispatches(Stock stock, Report told, Fact fact) {
        this.stock = stock;
        this.told = told;
        this.fact = fact;
    }

    static Decision<StockEvent> report(Stock stock, ReportDispatch told) {
        return new Rules()
                .require(
                        told.from().unpromised(),
                        RefusalCode.WRONG_STATUS,
                        () -> "a transfer does not leave from " + told.from())
                .thenAll(() -> new Dispatches(stock, of(told), fact(told)).all());
    }

    private static Report of(ReportDispatch told) {
        return new Report(
                told.transfer(),
                told.from(),
                told.quantity(),
                told.allocation(),
                told.lot(),
                told.evidence());
    }

    private static Fact fact(ReportDispatch told) {
        return (from, quantity, _, own) ->
                new StockEvent.TransferDispatched(
                        told.transfer(),
                        from,
                        quantity,
                        own == null ? null : own.id(),
                        own == null ? told.lot() : own.lot(),
                        told.evidence());
    }

    static Decision<StockEvent> consume(Stock stock, ReportConsumption told) {
        return new Rules()
                .require(
                        told.from().unpromised(),
                        RefusalCode.WRONG_STATUS,
                        () -> "nothing goes into work from " + told.from())
                .thenAll(() -> new Dispatches(stock, of(told), fact(told)).all());
    }

    private static Report of(ReportConsumption told) {
        return new Report(
                told.workOrder(),
                told.from(),
                told.quantity(),
                told.allocation(),
                told.lot(),
                told.evidence());
    }

    /** Each part takes its share of the value along, so that they add up to the cent. */
    private static Fact fact(ReportConsumption told) {
        return (from, quantity, before, own) ->
                new StockEvent.Converted(
                        told.workOrder(),
                        from,
                        -quantity,
                        own == null ? null : own.id(),
                        own == null ? told.lot() : own.lot(),
                        ValueShare.between(
                                told.value(), told.quantity(), before, before + quantity),
                        told.evidence());
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
                leave(told.from(), there, null);
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
        leave(Status.PICKED, quantity, own);
    }

    private void shelf(@Nullable Allocation own, long quantity) {
        if (quantity > 0) {
            events.addAll(
                    Shortage.reported(
                            stock, quantity, own, told.document(), told.lot(), told.evidence()));
            leave(Status.AVAILABLE, quantity, null);
        }
    }

    private void leave(Status from, long quantity, @Nullable Allocation own) {
        events.add(fact.of(from, quantity, gone, own));
        gone += quantity;
    }
}
