package io.stockbook.domain.returns;

import io.stockbook.domain.Decision;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnEvent;
import java.util.List;

/**
 * How much one return can hold, so that its state does not grow without end. Looked at last, at the
 * facts a command would lead to.
 */
final class Limits {

    private Limits() {}

    static Decision<ReturnEvent> keep(
            ReturnAuthorization before, Refusals refusals, Decision<ReturnEvent> decision) {
        return switch (decision) {
            case Decision.Refused<ReturnEvent> refused -> refused;
            case Decision.Accepted<ReturnEvent>(List<ReturnEvent> events) -> {
                ReturnAuthorization after = before;
                for (ReturnEvent event : events) {
                    after = after.evolve(event);
                }
                yield kept(after, refusals, decision);
            }
        };
    }

    private static Decision<ReturnEvent> kept(
            ReturnAuthorization after, Refusals refusals, Decision<ReturnEvent> decision) {
        if (after.lines().size() > ReturnCommand.MOST_LINES) {
            return Decision.refused(refusals.tooMany("lines", ReturnCommand.MOST_LINES));
        }
        if (after.receipts().size() > ReturnCommand.MOST_PAPERS) {
            return Decision.refused(refusals.tooMany("receipts", ReturnCommand.MOST_PAPERS));
        }
        return after.refunds().size() > ReturnCommand.MOST_PAPERS
                ? Decision.refused(refusals.tooMany("refunds", ReturnCommand.MOST_PAPERS))
                : decision;
    }
}
