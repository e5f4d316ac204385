package io.stockbook.domain.stock;

import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/** Which reasons fit which movements, beyond the sign that the reason itself fixes. */
final class Reasons {

    private Reasons() {}

    /**
     * Between two statuses: nothing is found by it, and what is missing goes into or out of HELD.
     */
    static boolean fitMove(Status from, Status to, @Nullable ReasonCode reason) {
        if (reason == ReasonCode.MISSING) {
            return from == Status.HELD || to == Status.HELD;
        }
        return reason != ReasonCode.UNRECORDED_STOCK;
    }

    /** Out of the building on purpose: nobody can throw away or send what is missing. */
    static boolean fitDeparture(ReasonCode reason) {
        return reason.fits(-1) && reason != ReasonCode.MISSING;
    }
}
