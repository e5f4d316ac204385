package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.LoseTransfer;
import io.stockbook.messages.stock.StockCommand.ReceiveTransfer;
import io.stockbook.messages.stock.StockCommand.ReportDispatch;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferState;
import java.util.List;

/**
 * What a transfer moves, entry by entry: out of its source, on its way, and into its destination.
 */
final class TransferMoves {

    private final TransferSteps steps;

    TransferMoves(TransferSteps steps) {
        this.steps = steps;
    }

    void leave(UnitsDispatched dispatched) {
        int entry = 0;
        for (DispatchedUnits one : dispatched.units()) {
            steps.send(
                    "entry " + entry++,
                    new ReportDispatch(
                            steps.from(one.sku()),
                            steps.number(),
                            one.from(),
                            one.quantity(),
                            one.from() == Status.AVAILABLE
                                    ? Promisee.of(steps.transfer(), one.line()).allocation()
                                    : null,
                            one.lot(),
                            dispatched.evidence()));
        }
        if (dispatched.after() != null) {
            tellLate(dispatched, dispatched.after());
        }
    }

    /** It was called off or closed, and the truck did not know. */
    private void tellLate(UnitsDispatched dispatched, TransferState ended) {
        steps.open(
                ExceptionType.LATE_DISPATCH,
                "Transfer %s was %s, and %d units left on it for %s all the same"
                        .formatted(
                                steps.number(),
                                ended == TransferState.CANCELLED ? "called off" : "closed",
                                dispatched.units().stream()
                                        .mapToLong(DispatchedUnits::quantity)
                                        .sum(),
                                dispatched.route().to()));
    }

    void arrive(UnitsArrived arrived) {
        int entry = 0;
        for (ArrivedUnits one : arrived.units()) {
            if (one.expected() > 0) {
                steps.send(
                        "entry " + entry,
                        new ReceiveTransfer(
                                steps.to(one.sku()),
                                steps.number(),
                                one.to(),
                                one.expected(),
                                one.lot(),
                                arrived.evidence()));
            }
            if (one.excess() > 0) {
                steps.send("excess of entry " + entry, found(arrived, one));
            }
            entry++;
        }
        if (arrived.units().stream().anyMatch(one -> one.excess() > 0)) {
            steps.open(ExceptionType.TRANSFER_EXCESS, Excess.sentence(steps.transfer(), arrived));
        }
    }

    /** It was not on its way, so it is not taken from what is: it is here, and was in no books. */
    private AdjustStock found(UnitsArrived arrived, ArrivedUnits one) {
        return new AdjustStock(
                steps.to(one.sku()),
                one.to(),
                one.excess(),
                ReasonCode.UNRECORDED_STOCK,
                null,
                one.lot(),
                Excess.evidence(steps.transfer(), arrived));
    }

    void lose(List<LostUnits> lost, Evidence evidence) {
        int entry = 0;
        for (LostUnits one : lost) {
            steps.send(
                    "entry " + entry++,
                    new LoseTransfer(
                            steps.to(one.sku()),
                            steps.number(),
                            one.quantity(),
                            one.reason(),
                            one.lot(),
                            evidence));
        }
    }
}
