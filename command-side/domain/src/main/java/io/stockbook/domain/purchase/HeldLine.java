package io.stockbook.domain.purchase;

import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.ReceiptLine;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one line of a receipt: what may still be corrected, sent back or identified.
 *
 * @param identified true when its units came as something unknown, with a value of their own
 * @param condition as they came; null when nobody remembers
 * @param left units that are neither corrected away, sent back nor identified as something else
 * @param value of those units, when known
 */
public record HeldLine(
        ReceiptLine of,
        boolean identified,
        @Nullable Condition condition,
        long left,
        @Nullable Money value) {

    boolean is(ReceiptNumber receipt, int line) {
        return of.line() == line && of.receipt().equals(receipt);
    }

    /** What changes of its value when so many units come or, below 0, go. */
    @Nullable Money worth(long change) {
        return ValueShare.between(value, left, left, left + change);
    }

    HeldLine change(long change) {
        Money worth = worth(change);
        return new HeldLine(
                of,
                identified,
                condition,
                left + change,
                value == null || worth == null
                        ? null
                        : new Money(value.minor() + worth.minor(), value.currency()));
    }
}
