package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.id.StockItemId;
import java.util.HashMap;
import java.util.Map;

/**
 * What is available at each stock item once all rows planned so far have happened: units that can
 * be counted on, and units that a document or a count brings, nobody knows when before all is at
 * rest.
 */
final class Balances {

    /** Receipts come in full cases. */
    private static final long CASE = 144;

    private final Map<StockItemId, Long> available = new HashMap<>();
    private final Map<StockItemId, Long> awaited = new HashMap<>();

    long of(StockItemId item) {
        return available.getOrDefault(item, 0L);
    }

    void add(StockItemId item, long quantity) {
        available.merge(item, quantity, Math::addExact);
    }

    /** Units that come at some time before all is at rest. */
    void await(StockItemId item, long quantity) {
        awaited.merge(item, quantity, Math::addExact);
    }

    /** All is at rest: whatever was awaited is there. */
    void rest() {
        awaited.forEach(this::add);
        awaited.clear();
    }

    /** What is there once nothing is awaited any more. */
    long atRest(StockItemId item) {
        return Math.addExact(of(item), awaited.getOrDefault(item, 0L));
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
