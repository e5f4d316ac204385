package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;

/**
 * A count is a report: it is always booked.
 *
 * <p>The shelf is AVAILABLE and ALLOCATED together. Missing units are expected nowhere: a surplus
 * on the shelf is first taken to be them, and the shelf count ends the waiting for those it did not
 * find. They are no part of what a count of HELD expects.
 */
final class Counts {

    private Counts() {}

    static Decision<StockEvent> count(Stock stock, StockCommand.CountStock told) {
        return new Rules()
                .require(
                        told.scope().unpromised(),
                        RefusalCode.WRONG_STATUS,
                        () ->
                                "%s is not counted; AVAILABLE stands for the shelf"
                                        .formatted(told.scope()))
                .thenAll(
                        () -> {
                            StockEvent.StockCounted fact =
                                    told.scope() == Status.AVAILABLE
                                            ? shelf(stock.balances(), told)
                                            : apart(stock.balances(), told);
                            long gone = fact.scope() == Status.AVAILABLE ? -fact.variance() : 0;
                            return Shortage.before(stock, gone, fact);
                        });
    }

    private static StockEvent.StockCounted shelf(Balances books, StockCommand.CountStock told) {
        long expected = books.available() + books.allocated();
        long difference = told.counted() - expected;
        long missingFound = Math.clamp(difference, 0, books.missing());
        return counted(
                told,
                expected,
                missingFound,
                books.missing() - missingFound,
                difference - missingFound);
    }

    private static StockEvent.StockCounted apart(Balances books, StockCommand.CountStock told) {
        long expected = books.takeable(told.scope(), null);
        return counted(told, expected, 0, 0, told.counted() - expected);
    }

    private static StockEvent.StockCounted counted(
            StockCommand.CountStock told,
            long expected,
            long missingFound,
            long missingLost,
            long variance) {
        return new StockEvent.StockCounted(
                told.count(),
                told.scope(),
                expected,
                told.counted(),
                missingFound,
                missingLost,
                variance,
                told.lot(),
                told.evidence());
    }
}
