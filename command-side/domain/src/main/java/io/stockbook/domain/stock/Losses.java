package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;

/**
 * Units go for a reason: adjusted, scrapped, sent back to the supplier, or never received.
 *
 * <p>They are gone whoever was promised them, so out of AVAILABLE they may take what is ALLOCATED
 * too ({@link Shortage}); only more than both is refused. A change may also add units.
 */
final class Losses {

    private Losses() {}

    static Decision<StockEvent> adjust(Stock stock, StockCommand.AdjustStock told) {
        return change(
                stock,
                told.change(),
                told.reason().fits(told.change()),
                told.reason(),
                told.status(),
                new StockEvent.StockAdjusted(
                        told.status(),
                        told.change(),
                        told.reason(),
                        told.corrects(),
                        told.lot(),
                        told.evidence()));
    }

    static Decision<StockEvent> correct(Stock stock, StockCommand.CorrectReceipt told) {
        return change(
                stock,
                told.change(),
                told.reason().fits(told.change()),
                told.reason(),
                told.status(),
                new StockEvent.ReceiptCorrected(
                        told.corrects(),
                        told.status(),
                        told.change(),
                        told.reason(),
                        told.lot(),
                        told.value(),
                        told.evidence()));
    }

    static Decision<StockEvent> scrap(Stock stock, StockCommand.ScrapStock told) {
        return change(
                stock,
                -told.quantity(),
                Reasons.fitDeparture(told.reason()),
                told.reason(),
                told.from(),
                new StockEvent.StockScrapped(
                        told.from(), told.quantity(), told.reason(), told.lot(), told.evidence()));
    }

    static Decision<StockEvent> sendBack(Stock stock, StockCommand.ReturnToVendor told) {
        return change(
                stock,
                -told.quantity(),
                Reasons.fitDeparture(told.reason()),
                told.reason(),
                told.from(),
                new StockEvent.ReturnedToVendor(
                        told.from(), told.quantity(), told.reason(), told.lot(), told.evidence()));
    }

    private static Decision<StockEvent> change(
            Stock stock,
            long change,
            boolean reasonFits,
            ReasonCode reason,
            Status status,
            StockEvent fact) {
        Rules rules =
                new Rules()
                        .require(
                                status.unpromised(),
                                RefusalCode.WRONG_STATUS,
                                () -> "units of %s are promised or not here".formatted(status))
                        .require(
                                reasonFits,
                                RefusalCode.WRONG_REASON,
                                () ->
                                        "%s is no reason to change %s by %d"
                                                .formatted(reason, status, change));
        if (change > 0) {
            return rules.then(() -> fact);
        }
        if (status != Status.AVAILABLE) {
            return Unpromised.enough(rules, stock, status, reason, -change).then(() -> fact);
        }
        return rules.enough(
                        stock.balances().available() + stock.balances().allocated(),
                        -change,
                        () -> "are on the shelf of %s".formatted(stock.item()))
                .thenAll(() -> Shortage.before(stock, -change, fact));
    }
}
