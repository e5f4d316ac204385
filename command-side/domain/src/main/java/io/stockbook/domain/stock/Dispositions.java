package io.stockbook.domain.stock;

import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may become of goods that a customer sent back: one rule for stock items and returns. */
public final class Dispositions {

    private static final Set<Status> GO_TO =
            EnumSet.of(
                    Status.AVAILABLE, Status.HELD, Status.DAMAGED, Status.SCRAP, Status.SUPPLIER);

    private Dispositions() {}

    /** True when returned goods may go there. */
    public static boolean leadTo(Status to) {
        return GO_TO.contains(to);
    }

    /** True when they may go there for this reason, or for none. */
    public static boolean fit(Status to, @Nullable ReasonCode reason) {
        return reason == null
                || (to.inside()
                        ? Reasons.fitMove(Status.INSPECTION, to, reason)
                        : Reasons.fitDeparture(reason));
    }
}
