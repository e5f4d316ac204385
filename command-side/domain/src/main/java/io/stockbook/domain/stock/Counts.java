package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count is a report: it is always booked.
 *
 * <p>The shelf is AVAILABLE and ALLOCATED together. Missing units are expected nowhere: a surplus
 * on the shelf is first taken to be them, and the shelf count ends the waiting for those it did not
 * find. They are no part of what a count of HELD expects.
 *
 * <p>A count that was opened tells of the moment in which it was: what came and went since is no
 * variance of it. What left since was there, so it never takes more than is left now; and what went
 * missing of goods that came later is not what it has looked for.
 */
final class Counts {

    /** What a count comes to. */
    private record Outcome(
            long expected, long counted, long missingFound, long missingLost, long variance) {}

    private Counts() {}

    static Decision<StockEvent> open(Stock stock, StockCommand.OpenCount told) {
        return counting(told.scope())
                .then(
                        () ->
                                opened(
                                        stock,
                                        told.count(),
                                        told.scope(),
                                        told.lot(),
                                        told.attempt(),
                                        told.evidence()));
    }

    /** Of what a keeper did not name, there is nothing to say when there is nothing. */
    static Decision<StockEvent> openFor(Stock stock, StockCommand.OpenReconciliation told) {
        boolean missing = told.scope() == Status.AVAILABLE && stock.balances().missing() > 0;
        return counting(told.scope())
                .thenAll(
                        () ->
                                told.named()
                                                || missing
                                                || stock.balances().counted(told.scope()) > 0
                                        ? List.of(
                                                opened(
                                                        stock,
                                                        told.count(),
                                                        told.scope(),
                                                        null,
                                                        null,
                                                        told.evidence()))
                                        : List.of());
    }

    /** Nothing comes of what was never opened, or is booked. */
    static Decision<StockEvent> reconcile(Stock stock, StockCommand.ReconcileStock told) {
        OpenCount open = stock.counts().find(told.count(), told.scope(), null);
        if (open == null) {
            return Decision.unchanged();
        }
        Outcome outcome =
                outcome(stock.balances(), told.scope(), told.reported(), open.plus(told.moved()));
        return Decision.accepted(
                booked(
                        stock,
                        new StockEvent.StockCounted(
                                told.count(),
                                told.scope(),
                                outcome.expected(),
                                outcome.counted(),
                                outcome.missingFound(),
                                outcome.missingLost(),
                                outcome.variance(),
                                open.since(),
                                null,
                                told.evidence())));
    }

    /** A shelf that has less than was promised from it takes its promises back. */
    private static List<StockEvent> booked(Stock stock, StockEvent.StockCounted fact) {
        long gone = fact.scope() == Status.AVAILABLE ? -fact.variance() : 0;
        return Shortage.before(stock, gone, fact);
    }

    static Decision<StockEvent> compare(Stock stock, StockCommand.CompareCount told) {
        OpenCount open = stock.counts().find(told.count(), told.scope(), told.lot());
        return counting(told.scope())
                .thenAll(
                        () ->
                                open == null
                                        ? anew(stock, told)
                                        : List.of(compared(stock, told, open)));
    }

    static Decision<StockEvent> drop(Stock stock, StockCommand.DropCount told) {
        return stock.counts().find(told.count(), told.scope(), told.lot()) == null
                ? Decision.unchanged()
                : Decision.accepted(
                        new StockEvent.CountDropped(
                                told.count(), told.scope(), told.lot(), told.evidence()));
    }

    static Decision<StockEvent> count(Stock stock, StockCommand.CountStock told) {
        return counting(told.scope()).thenAll(() -> booked(stock, counted(stock, told)));
    }

    private static Rules counting(Status scope) {
        return new Rules()
                .require(
                        scope.unpromised(),
                        RefusalCode.WRONG_STATUS,
                        () -> "%s is not counted; AVAILABLE stands for the shelf".formatted(scope));
    }

    private static StockEvent.CountOpened opened(
            Stock stock,
            String count,
            Status scope,
            @Nullable String lot,
            @Nullable Integer attempt,
            Evidence evidence) {
        return new StockEvent.CountOpened(
                count, scope, stock.balances().counted(scope), lot, attempt, evidence);
    }

    /** Nobody opened it: it tells of now. */
    private static List<StockEvent> anew(Stock stock, StockCommand.CompareCount told) {
        StockEvent.CountOpened opened =
                opened(stock, told.count(), told.scope(), told.lot(), null, told.evidence());
        Stock after = stock.evolve(opened);
        OpenCount open = after.counts().opened(opened);
        return List.of(opened, compared(after, told, open));
    }

    private static StockEvent.CountCompared compared(
            Stock stock, StockCommand.CompareCount told, OpenCount open) {
        Outcome outcome = outcome(stock.balances(), told.scope(), told.counted(), open);
        return new StockEvent.CountCompared(
                told.count(),
                told.scope(),
                open.since(),
                outcome.expected(),
                outcome.counted(),
                outcome.missingFound(),
                outcome.variance(),
                told.lot(),
                told.evidence());
    }

    private static StockEvent.StockCounted counted(Stock stock, StockCommand.CountStock told) {
        OpenCount open = stock.counts().find(told.count(), told.scope(), told.lot());
        Outcome outcome = outcome(stock.balances(), told.scope(), told.counted(), open);
        return new StockEvent.StockCounted(
                told.count(),
                told.scope(),
                outcome.expected(),
                outcome.counted(),
                outcome.missingFound(),
                outcome.missingLost(),
                outcome.variance(),
                open == null ? null : open.since(),
                told.lot(),
                told.evidence());
    }

    private static Outcome outcome(
            Balances books, Status scope, long counted, @Nullable OpenCount open) {
        long there = books.counted(scope);
        long then = open == null ? there : open.expected(books);
        long expected = Math.max(0, then);
        long ofLaterGoods = expected - then;
        long missing = scope == Status.AVAILABLE ? books.missing() : 0;
        long sought = Math.max(0, missing - ofLaterGoods);
        long found = Math.clamp(counted - expected, 0, sought);
        long variance = Math.max(-there, counted - expected - found);
        return new Outcome(expected, counted, found, sought - found, variance);
    }
}
