package io.stockbook.messages.order;

import io.stockbook.messages.Require;

/** Units of one line that wait for stock. */
public record LineShortage(int line, long quantity) {
    /** Checks the number. */
    public LineShortage {
        Require.positive(quantity, "quantity");
    }
}
