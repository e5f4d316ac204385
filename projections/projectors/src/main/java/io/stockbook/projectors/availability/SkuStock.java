package io.stockbook.projectors.availability;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One SKU of one owner over all its locations, and what is published of it. */
final class SkuStock {

    private final Map<LocationId, Shelf> shelves = new HashMap<>();
    private final Map<ChannelCode, Published> published = new HashMap<>();
    private final Set<ChannelCode> changed = new HashSet<>();
    private final Set<ChannelCode> told = new HashSet<>();

    void restore(Shelf shelf) {
        shelves.put(shelf.item().location(), shelf);
    }

    void restore(ChannelCode channel, Published stored) {
        published.put(channel, stored);
    }

    Shelf shelf(StockItemId item) {
        return shelves.computeIfAbsent(item.location(), _ -> Shelf.empty(item));
    }

    /** What stands there, which may be nothing. */
    Shelf at(StockItemId item) {
        return shelves.getOrDefault(item.location(), Shelf.empty(item));
    }

    Collection<Shelf> shelves() {
        return Collections.unmodifiableCollection(shelves.values());
    }

    /** What is published to a channel, of those whose row is another than stored. */
    Map<ChannelCode, Published> changed() {
        Map<ChannelCode, Published> rows = new HashMap<>(published);
        rows.keySet().retainAll(changed);
        return rows;
    }

    /** Of those the channels for which the number itself has moved, there and back included. */
    Map<ChannelCode, Published> told() {
        Map<ChannelCode, Published> rows = new HashMap<>(published);
        rows.keySet().retainAll(told);
        return rows;
    }

    /** A channel gets a row when a location that serves it knows the SKU, and keeps it for ever. */
    void publish(ChannelCode channel, ChannelPolicy policy, long position, Instant at) {
        Published before = published.get(channel);
        if (before == null && policy.locations().stream().noneMatch(shelves::containsKey)) {
            return;
        }
        Ats ats = AtsFormula.of(policy, inputs(channel, policy));
        Published after =
                before == null ? new Published(ats, position, at) : before.then(ats, position, at);
        if (!after.equals(before)) {
            published.put(channel, after);
            changed.add(channel);
            if (before == null || after.changedPosition() != before.changedPosition()) {
                told.add(channel);
            }
        }
    }

    AtsInputs inputs(ChannelCode channel, ChannelPolicy policy) {
        long own = 0;
        long common = 0;
        boolean anyWaits = false;
        for (LocationId location : policy.locations()) {
            Shelf shelf = shelves.get(location);
            if (shelf != null && !shelf.suspended()) {
                own += shelf.fences().filledFor(channel);
                common += shelf.available() - shelf.fences().filled();
            }
            anyWaits |= shelf != null && shelf.queued() > 0;
        }
        return anyWaits
                ? withQueue(own, common, channel, policy)
                : new AtsInputs(own, common, 0, 0);
    }

    private AtsInputs withQueue(long own, long common, ChannelCode channel, ChannelPolicy policy) {
        long queued = 0;
        long queuedOwn = 0;
        for (WaitingLine line : lines(policy).values()) {
            queued += line.quantity();
            queuedOwn += channel.equals(line.channel()) ? line.quantity() : 0;
        }
        return new AtsInputs(own, common, queued, queuedOwn);
    }

    /** A line that waits at several locations wants its units once, so the most counts. */
    Map<Demand, WaitingLine> lines(ChannelPolicy policy) {
        Map<Demand, WaitingLine> lines = new HashMap<>();
        for (LocationId location : policy.locations()) {
            @Nullable Shelf shelf = shelves.get(location);
            if (shelf != null) {
                shelf.waiting()
                        .forEach((demand, line) -> lines.merge(demand, line, SkuStock::more));
            }
        }
        return lines;
    }

    private static WaitingLine more(WaitingLine one, WaitingLine other) {
        return one.quantity() >= other.quantity() ? one : other;
    }
}
