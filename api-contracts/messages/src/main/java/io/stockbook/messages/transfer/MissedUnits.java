package io.stockbook.messages.transfer;

import io.stockbook.messages.Require;
import io.stockbook.messages.stock.ReasonCode;

/** Units of one line that left and will never arrive. */
public record MissedUnits(int line, long quantity, ReasonCode reason) {

    /** Checks the number. */
    public MissedUnits {
        Require.positive(quantity, "quantity");
    }
}
