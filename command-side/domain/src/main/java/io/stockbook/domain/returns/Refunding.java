package io.stockbook.domain.returns;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.returns.RefundedLine;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.RefundSignalled;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money back. It waits for no goods and moves none: it may come before them, after them, or for
 * units that the customer keeps, but never twice for the same unit.
 */
final class Refunding {

    private Refunding() {}

    static Decision<ReturnEvent> decide(ReturnAuthorization before, SignalRefund asked) {
        Refusals refusals = new Refusals(before, asked);
        if (before.refunds().contains(asked.refund())) {
            return Decision.refused(refusals.saidAlready("refund", asked.refund()));
        }
        if (before.stage() == Stage.CANCELLED) {
            return Decision.refused(refusals.isCancelled());
        }
        List<RefundedUnits> units = new ArrayList<>();
        for (RefundedLine asks : asked.lines()) {
            ReturnLine line = before.lines().get(asks.line());
            if (line == null) {
                return Decision.refused(refusals.noLine(asks.line()));
            }
            Refusal refusal = tooMuch(line, asks, refusals);
            if (refusal != null) {
                return Decision.refused(refusal);
            }
            units.add(
                    new RefundedUnits(
                            asks.line(),
                            line.orderLine(),
                            line.sku(),
                            asks.quantity(),
                            asks.amount()));
        }
        return Decision.accepted(
                new RefundSignalled(
                        before.order(), asked.refund(), List.copyOf(units), asked.evidence()));
    }

    private static @Nullable Refusal tooMuch(
            ReturnLine line, RefundedLine asks, Refusals refusals) {
        if (asks.quantity() == 0 && line.refunded() == 0) {
            return refusals.nothingRefunded(asks.line());
        }
        return asks.quantity() > line.refundable()
                ? refusals.notSoMany(
                        asks.line(), "are left to refund", line.refundable(), asks.quantity())
                : null;
    }
}
