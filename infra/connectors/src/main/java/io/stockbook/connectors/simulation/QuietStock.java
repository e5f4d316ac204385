package io.stockbook.connectors.simulation;

import io.stockbook.messages.id.StockItemId;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands on the shelf of stock items that no order touches: AVAILABLE, and reserved for a
 * checkout.
 */
final class QuietStock {

    private final Map<StockItemId, Long> shelf = new HashMap<>();
    private final Map<StockItemId, Long> reserved = new HashMap<>();

    long shelf(StockItemId item) {
        return shelf.getOrDefault(item, 0L);
    }

    /** What may be taken whatever becomes of the reservations. */
    long free(StockItemId item) {
        return shelf(item) - reserved.getOrDefault(item, 0L);
    }

    void add(StockItemId item, long units) {
        shelf.merge(item, units, Long::sum);
    }

    void reserve(StockItemId item, long units) {
        reserved.merge(item, units, Long::sum);
    }
}
