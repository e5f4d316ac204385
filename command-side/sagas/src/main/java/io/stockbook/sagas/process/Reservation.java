package io.stockbook.sagas.process;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;

/**
 * Units of a stock item that are kept for a checkout.
 *
 * @param line of the checkout
 */
public record Reservation(StockItemId item, AllocationId allocation, int line, long quantity) {

    Reservation of(long units) {
        return new Reservation(item, allocation, line, units);
    }
}
