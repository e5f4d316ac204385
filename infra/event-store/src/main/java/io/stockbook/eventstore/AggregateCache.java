package io.stockbook.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.stockbook.messages.Weighed;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates at hand, as many as a weight allows. Each is put again with every batch, and so
 * weighed again. Axon's own cache forgets everything at the next garbage collection.
 */
final class AggregateCache implements org.axonframework.common.caching.Cache {

    private final Cache<Object, Object> entries;

    AggregateCache(long mostWeight) {
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight(mostWeight)
                        .weigher((Object _, Object kept) -> ((Weighed) kept).weight())
                        .build();
    }

    CacheFigures figures() {
        entries.cleanUp();
        return new CacheFigures(
                entries.estimatedSize(),
                entries.policy()
                        .eviction()
                        .map(bound -> bound.weightedSize().orElseThrow())
                        .orElseThrow());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's own signature.
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to the aggregate cache");
    }
}
