package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.EnumSet;
import java.util.Set;

/** Promised units on their way over the warehouse floor. */
final class Picks {

    private static final Set<Status> REJECTED_TO =
            EnumSet.of(Status.DAMAGED, Status.HELD, Status.SHRINKAGE);

    private Picks() {}

    /** The floor works for orders: a checkout's units stay where they are until it is placed. */
    static Decision<StockEvent> pick(Stock stock, StockCommand.PickStock told) {
        Allocation open = stock.allocations().find(told.allocation());
        Rules rules =
                new Rules()
                        .require(
                                open == null || !open.reservation(),
                                RefusalCode.WRONG_STATE,
                                () ->
                                        "allocation %s is a reservation: no order has been placed"
                                                .formatted(told.allocation()));
        return Part.UNPICKED.take(
                rules,
                stock,
                told.allocation(),
                told.quantity(),
                (allocation, quantity) ->
                        new StockEvent.StockPicked(
                                allocation.id(),
                                allocation.demand(),
                                quantity,
                                allocation.lot(),
                                told.bin(),
                                told.evidence()));
    }

    static Decision<StockEvent> reverse(Stock stock, StockCommand.ReversePick told) {
        return Part.PICKED.take(
                stock,
                told.allocation(),
                told.quantity(),
                (allocation, quantity) ->
                        new StockEvent.PickReversed(
                                allocation.id(),
                                allocation.demand(),
                                quantity,
                                allocation.lot(),
                                told.evidence()));
    }

    static Decision<StockEvent> reject(Stock stock, StockCommand.RejectPick told) {
        boolean reasonFits =
                told.to() == Status.SHRINKAGE
                        ? told.reason().fits(-told.quantity())
                        : Reasons.fitMove(Status.PICKED, told.to(), told.reason());
        Rules rules =
                new Rules()
                        .require(
                                REJECTED_TO.contains(told.to()),
                                RefusalCode.WRONG_STATUS,
                                () -> "rejected picks do not go to " + told.to())
                        .require(
                                reasonFits,
                                RefusalCode.WRONG_REASON,
                                () ->
                                        "%s is no reason to reject a pick to %s"
                                                .formatted(told.reason(), told.to()));
        return Part.PICKED.take(
                rules,
                stock,
                told.allocation(),
                told.quantity(),
                (allocation, quantity) ->
                        new StockEvent.PickRejected(
                                allocation.id(),
                                allocation.demand(),
                                told.to(),
                                quantity,
                                told.reason(),
                                allocation.lot(),
                                told.evidence()));
    }
}
