package io.stockbook.messages.returns;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of units that came back.
 *
 * @param location where they are, or null when all that wait of the line are at one place
 * @param lot which of them, or null when all that wait there are of one
 */
public record LineDisposition(
        int line,
        @Nullable LocationId location,
        @Nullable String lot,
        Status to,
        long quantity,
        @Nullable ReasonCode reason) {

    /** Checks the numbers. */
    public LineDisposition {
        Require.positive(line, "line");
        Require.positive(quantity, "quantity");
    }
}
