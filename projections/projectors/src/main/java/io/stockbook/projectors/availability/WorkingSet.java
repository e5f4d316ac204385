package io.stockbook.projectors.availability;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The SKUs that a batch touches, as they were stored and then event by event. */
final class WorkingSet {

    private final Map<SkuKey, SkuStock> skus = new TreeMap<>();
    private final Set<Shelf> changed = new HashSet<>();
    private final Map<String, StockItemId> parsed = new HashMap<>();

    private WorkingSet() {}

    static WorkingSet load(DSLContext database, Collection<SkuKey> keys) {
        WorkingSet loaded = new WorkingSet();
        keys.forEach(key -> loaded.skus.put(key, new SkuStock()));
        ShelfRows.load(database, loaded.skus);
        AtsRows.load(database, loaded.skus);
        return loaded;
    }

    /** Folds one event in and publishes to the channels that its location serves. */
    void take(RecordedEvent recorded, StockEvent event, Policies policies) {
        StockItemId item = parsed.computeIfAbsent(recorded.stream(), StockItemId::parse);
        SkuStock sku = sku(SkuKey.of(item));
        Shelf shelf = sku.shelf(item);
        if (shelf.take(event, recorded.position())) {
            changed.add(shelf);
            policies.servedBy(item.owner(), item.location())
                    .forEach((channel, policy) -> publish(sku, channel, policy, recorded));
        }
    }

    /** Publishes every SKU of the set to a channel whose policy is another now. */
    void publish(ChannelCode channel, ChannelPolicy policy, RecordedEvent because) {
        skus.values().forEach(sku -> publish(sku, channel, policy, because));
    }

    void save(DSLContext database) {
        ShelfRows.save(database, changed);
        AtsRows.save(database, skus);
    }

    void tell(DSLContext database) {
        Feed.publish(database, skus);
    }

    private SkuStock sku(SkuKey key) {
        SkuStock sku = skus.get(key);
        if (sku == null) {
            throw new IllegalArgumentException(key + " was not loaded");
        }
        return sku;
    }

    private static void publish(
            SkuStock sku, ChannelCode channel, ChannelPolicy policy, RecordedEvent because) {
        sku.publish(channel, policy, because.position(), because.recordedAt());
    }
}
