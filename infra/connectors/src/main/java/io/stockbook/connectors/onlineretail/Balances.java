package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.id.StockItemId;
import java.util.HashMap;
import java.util.Map;

/** What is available at each stock item once all rows planned so far have happened. */
final class Balances {

    /** Receipts come in full cases. */
    private static final long CASE = 144;

    private final Map<StockItemId, Long> available = new HashMap<>();

    long of(StockItemId item) {
        return available.getOrDefault(item, 0L);
    }

    void add(StockItemId item, long quantity) {
        available.merge(item, quantity, Math::addExact);
    }

    /**
     * Takes units.
     *
     * @throws IllegalArgumentException when there are not so many
     */
    void take(StockItemId item, long quantity) {
        if (quantity > of(item)) {
            throw new IllegalArgumentException(
                    "%d units of %s are needed and %d are there"
                            .formatted(quantity, item, of(item)));
        }
        add(item, -quantity);
    }

    /** The units to receive before so many can be taken: 0, or full cases. */
    long toReceive(StockItemId item, long needed) {
        long missing = Math.max(0, needed - of(item));
        return Math.multiplyExact(Math.ceilDiv(missing, CASE), CASE);
    }
}
