package io.stockbook.messages.returns;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import org.jspecify.annotations.Nullable;

/**
 * For how many units of a line the customer gets money back.
 *
 * @param quantity 0 when more money is given for units that a refund before this one named
 * @param amount for all of them together, or null when whoever pays knows it
 */
public record RefundedLine(int line, long quantity, @Nullable Money amount) {

    /** Checks the numbers. */
    public RefundedLine {
        Require.positive(line, "line");
        Require.notNegative(quantity, "quantity");
        if (amount != null) {
            Require.notNegative(amount.minor(), "amount");
        }
        Require.that(
                quantity > 0 || amount != null, "a refund of no units must say how much it is");
    }
}
