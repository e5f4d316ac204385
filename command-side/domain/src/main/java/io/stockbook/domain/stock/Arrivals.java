package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;

/**
 * What comes in from the edge. All of these are reports: the goods stand on the dock, so there is
 * no quantity to refuse. None of them serves queued demand; a process offers it the stock.
 */
final class Arrivals {

    private Arrivals() {}

    /**
     * Each status and lot by one document, or once, until anything else happens than promises of
     * what is there already. Promises are not taken over: they are asked for again once the balance
     * is here.
     */
    static Decision<StockEvent> open(Stock stock, StockCommand.SetOpeningBalance told) {
        return into(told.to())
                .require(
                        !stock.openings().over(),
                        RefusalCode.ALREADY_EXISTS,
                        () ->
                                "%s has a history of %d events, and more than opening balances in it"
                                        .formatted(stock.item(), stock.version()))
                .require(
                        stock.openings().isNew(told.to(), told.lot(), told.evidence().document()),
                        RefusalCode.ALREADY_EXISTS,
                        () ->
                                "%s has an opening balance of %s already%s"
                                        .formatted(
                                                stock.item(),
                                                told.to(),
                                                told.lot() == null ? "" : ", lot " + told.lot()))
                .then(
                        () ->
                                new StockEvent.OpeningBalanceSet(
                                        told.to(),
                                        told.quantity(),
                                        told.lot(),
                                        told.value(),
                                        told.evidence()));
    }

    static Decision<StockEvent> receive(StockCommand.ReceiveStock told) {
        return into(told.to())
                .then(
                        () ->
                                new StockEvent.StockReceived(
                                        told.receipt(),
                                        told.to(),
                                        told.quantity(),
                                        told.lot(),
                                        told.value(),
                                        told.bin(),
                                        told.evidence()));
    }

    static Decision<StockEvent> transferred(StockCommand.ReceiveTransfer told) {
        return into(told.to())
                .then(
                        () ->
                                new StockEvent.TransferReceived(
                                        told.transfer(),
                                        told.to(),
                                        told.quantity(),
                                        told.lot(),
                                        told.evidence()));
    }

    /** Lost on the way: it moves between two edges and was never here. */
    static Decision<StockEvent> lost(StockCommand.LoseTransfer told) {
        return new Rules()
                .require(
                        told.reason().fits(-told.quantity()),
                        RefusalCode.WRONG_REASON,
                        () -> told.reason() + " is no reason to lose a transfer")
                .then(
                        () ->
                                new StockEvent.TransferLost(
                                        told.transfer(),
                                        told.quantity(),
                                        told.reason(),
                                        told.lot(),
                                        told.evidence()));
    }

    static Decision<StockEvent> returned(StockCommand.ReturnStock told) {
        return Decision.accepted(
                new StockEvent.StockReturned(
                        told.returned(), told.quantity(), told.lot(), told.evidence()));
    }

    private static Rules into(Status to) {
        return new Rules()
                .require(
                        to.unpromised(),
                        RefusalCode.WRONG_STATUS,
                        () -> "nothing arrives in " + to);
    }
}
