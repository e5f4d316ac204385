package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * Units that nobody was promised change their status. The ledger itself knows where they stand, so
 * more than stands there is refused.
 */
final class Unpromised {

    private Unpromised() {}

    static Decision<StockEvent> putAway(Stock stock, StockCommand.PutAwayStock told) {
        return enough(new Rules(), stock, Status.INSPECTION, null, told.quantity())
                .then(
                        () ->
                                new StockEvent.StockPutAway(
                                        told.quantity(), told.lot(), told.bin(), told.evidence()));
    }

    static Decision<StockEvent> change(Stock stock, StockCommand.ChangeStatus told) {
        Rules rules =
                new Rules()
                        .require(
                                told.from().unpromised()
                                        && told.to().unpromised()
                                        && told.from() != told.to(),
                                RefusalCode.WRONG_STATUS,
                                () ->
                                        "there is no change of status from %s to %s"
                                                .formatted(told.from(), told.to()))
                        .require(
                                Reasons.fitMove(told.from(), told.to(), told.reason()),
                                RefusalCode.WRONG_REASON,
                                () ->
                                        "%s is no reason to go from %s to %s"
                                                .formatted(told.reason(), told.from(), told.to()));
        return enough(rules, stock, told.from(), told.reason(), told.quantity())
                .then(
                        () ->
                                new StockEvent.StatusChanged(
                                        told.from(),
                                        told.to(),
                                        told.quantity(),
                                        told.reason(),
                                        told.lot(),
                                        told.evidence()));
    }

    static Decision<StockEvent> disposition(Stock stock, StockCommand.DispositionReturn told) {
        Rules rules =
                new Rules()
                        .require(
                                Dispositions.leadTo(told.to()),
                                RefusalCode.WRONG_STATUS,
                                () -> "returned goods do not go to " + told.to())
                        .require(
                                Dispositions.fit(told.to(), told.reason()),
                                RefusalCode.WRONG_REASON,
                                () ->
                                        "%s is no reason for returned goods to go to %s"
                                                .formatted(told.reason(), told.to()));
        return enough(rules, stock, Status.INSPECTION, null, told.quantity())
                .then(
                        () ->
                                new StockEvent.ReturnDispositioned(
                                        told.returned(),
                                        told.to(),
                                        told.quantity(),
                                        told.reason(),
                                        told.lot(),
                                        told.evidence()));
    }

    /** Refuses unless so many units can be taken out of the status for this reason. */
    static Rules enough(
            Rules rules, Stock stock, Status from, @Nullable ReasonCode reason, long quantity) {
        return rules.enough(
                stock.balances().takeable(from, reason),
                quantity,
                () -> "can be taken from %s of %s".formatted(from, stock.item()));
    }
}
