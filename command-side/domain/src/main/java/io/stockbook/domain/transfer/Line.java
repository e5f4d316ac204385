package io.stockbook.domain.transfer;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.transfer.LineItem;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transfer.
 *
 * @param dispatched all that left
 * @param arrived how much of that arrived
 * @param lost how much of that never will
 */
public record Line(
        int number, Sku sku, @Nullable String lot, long dispatched, long arrived, long lost) {

    /** What is on its way. */
    public long inTransit() {
        return dispatched - arrived - lost;
    }

    LineItem item() {
        return new LineItem(number, sku);
    }

    Line left(long units) {
        return new Line(number, sku, lot, Math.addExact(dispatched, units), arrived, lost);
    }

    Line came(long units) {
        return new Line(number, sku, lot, dispatched, arrived + units, lost);
    }

    Line lostOf(long units) {
        return new Line(number, sku, lot, dispatched, arrived, lost + units);
    }
}
