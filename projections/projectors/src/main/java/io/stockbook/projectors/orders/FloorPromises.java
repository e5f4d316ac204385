package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.PROMISE;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_orders_1.tables.records.PromiseRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** The allocations of a batch's orders that hold units in their place or on the floor. */
final class FloorPromises {

    private record Key(OrderKey order, UUID allocation) {}

    private final Map<Key, PromiseRecord> rows = new HashMap<>();
    private final Set<Key> stored = new HashSet<>();
    private final Set<Key> changed = new HashSet<>();

    static FloorPromises load(DSLContext database, Collection<OrderKey> orders) {
        FloorPromises promises = new FloorPromises();
        Rows keys = new Rows(PROMISE, PROMISE.OWNER, PROMISE.NUMBER);
        orders.forEach(order -> keys.add(order.owner(), order.number()));
        for (PromiseRecord row : database.selectFrom(PROMISE).where(keys.among())) {
            Key key = new Key(new OrderKey(row.getOwner(), row.getNumber()), row.getAllocation());
            promises.rows.put(key, row);
            promises.stored.add(key);
        }
        return promises;
    }

    /** What comes back from a shipment was on the floor before, and still is. */
    void take(OrderKey order, StockItemId item, Promised promised) {
        Key key = new Key(order, promised.allocation().value());
        PromiseRecord row =
                rows.computeIfAbsent(
                        key,
                        _ ->
                                new PromiseRecord(
                                        order.owner(),
                                        order.number(),
                                        key.allocation(),
                                        promised.demand().line(),
                                        item.sku().value(),
                                        item.location().value(),
                                        promised.shipped() < 0,
                                        0L,
                                        0L));
        row.setAllocated(row.getAllocated() + promised.allocated());
        row.setPicked(row.getPicked() + promised.picked());
        changed.add(key);
        if (row.getAllocated() == 0 && row.getPicked() == 0) {
            rows.remove(key);
        }
    }

    void release(OrderKey order, List<AllocationId> allocations) {
        for (AllocationId allocation : allocations) {
            Key key = new Key(order, allocation.value());
            PromiseRecord row = rows.get(key);
            if (row != null) {
                row.setReleased(true);
                changed.add(key);
            }
        }
    }

    void save(DSLContext database) {
        Rows kept = new Rows(PROMISE);
        Rows gone = new Rows(PROMISE, PROMISE.OWNER, PROMISE.NUMBER, PROMISE.ALLOCATION);
        for (Key key : changed) {
            PromiseRecord row = rows.get(key);
            if (row != null) {
                kept.add(row);
            } else if (stored.contains(key)) {
                gone.add(key.order().owner(), key.order().number(), key.allocation());
            }
        }
        kept.upsert(database);
        gone.delete(database);
    }
}
