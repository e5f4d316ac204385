package io.stockbook.projectors.availability;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The formula of the design, word by word and without any thought of speed. */
final class PlainAts {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    private final Map<StockItemId, Long> available = new HashMap<>();
    private final Map<StockItemId, Fences> fences = new HashMap<>();
    private final Map<StockItemId, Map<Demand, Long>> queued = new HashMap<>();
    private final Map<StockItemId, Map<Demand, String>> queuedFor = new HashMap<>();
    private final Set<StockItemId> suspended = new HashSet<>();
    private final Map<ChannelId, ChannelPolicy> policies = new HashMap<>();
    private final Map<String, String> rows = new TreeMap<>();

    /** All rows so far: channel and SKU to ATS, backorderable, changed position. */
    Map<String, String> rows() {
        return Map.copyOf(rows);
    }

    void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent event -> stock(StockItemId.parse(recorded.stream()), event);
            case ChannelEvent.ChannelOpened opened ->
                    policies.put(ChannelId.parse(recorded.stream()), opened.policy());
            case ChannelEvent.ChannelPolicyChanged changed ->
                    policies.put(ChannelId.parse(recorded.stream()), changed.policy());
            default -> {
                return;
            }
        }
        policies.forEach(
                (channel, policy) ->
                        available.keySet().stream()
                                .map(StockItemId::sku)
                                .distinct()
                                .forEach(
                                        sku ->
                                                publish(
                                                        new StockItemId(
                                                                channel.owner(),
                                                                sku,
                                                                policy.locations().getFirst()),
                                                        channel,
                                                        policy,
                                                        recorded)));
    }

    private void stock(StockItemId item, StockEvent event) {
        long after =
                available.getOrDefault(item, 0L)
                        + event.movements().stream()
                                .mapToLong(movement -> movement.effectOn(Status.AVAILABLE))
                                .sum();
        available.put(item, after);
        Map<Demand, Long> queue = queued.computeIfAbsent(item, _ -> new HashMap<>());
        switch (event) {
            case StockEvent.DemandQueued on -> {
                queue.put(on.demand(), on.quantity());
                queuedFor
                        .computeIfAbsent(item, _ -> new HashMap<>())
                        .put(on.demand(), String.valueOf(on.channel()));
            }
            case StockEvent.DemandDropped off ->
                    queue.merge(off.demand(), -off.quantity(), Long::sum);
            case StockEvent.SellingSuspended _ -> suspended.add(item);
            case StockEvent.SellingResumed _ -> suspended.remove(item);
            default -> {}
        }
        long waits = queue.values().stream().mapToLong(Long::longValue).sum();
        fences.put(item, fences.getOrDefault(item, Fences.NONE).after(event, after, waits));
    }

    private void publish(
            StockItemId any, ChannelId channel, ChannelPolicy policy, RecordedEvent recorded) {
        String key = channel.code() + " " + any.sku();
        @Nullable String before = rows.get(key);
        boolean known =
                policy.locations().stream().anyMatch(l -> available.containsKey(at(any, l)));
        if (!known && before == null) {
            return;
        }
        String number = number(any, channel, policy);
        if (before == null || !before.startsWith(number + " since ")) {
            rows.put(key, number + " since " + recorded.position());
        }
    }

    private String number(StockItemId any, ChannelId channel, ChannelPolicy policy) {
        long own = 0;
        long common = 0;
        Map<Demand, Long> most = new HashMap<>();
        Map<Demand, Long> mostOwn = new HashMap<>();
        for (LocationId location : policy.locations()) {
            StockItemId item = at(any, location);
            Fences here = fences.getOrDefault(item, Fences.NONE);
            if (!suspended.contains(item)) {
                own += here.filledFor(channel.code());
                common += available.getOrDefault(item, 0L) - here.filled();
            }
            Map<Demand, String> channels = queuedFor.getOrDefault(item, Map.of());
            queued.getOrDefault(item, Map.of())
                    .forEach(
                            (demand, units) -> {
                                most.merge(demand, units, Math::max);
                                if (Objects.equals(
                                        channels.get(demand), channel.code().toString())) {
                                    mostOwn.merge(demand, units, Math::max);
                                }
                            });
        }
        return formula(policy, own, common, sum(most), sum(mostOwn));
    }

    private static String formula(
            ChannelPolicy policy, long own, long common, long queued, long queuedOwn) {
        long drawn = Math.min(own, queuedOwn);
        long shared =
                BigInteger.valueOf(Math.max(0, common - (queued - drawn)))
                        .multiply(BigInteger.valueOf(policy.shareBp()))
                        .divide(WHOLE)
                        .longValueExact();
        long ats = own - drawn + Math.max(0, shared - policy.safetyStock());
        Long cap = policy.cap();
        if (cap != null) {
            ats = Math.min(cap, ats);
        }
        return Math.max(0, ats) + " and " + Math.max(0, policy.backorderLimit() - queuedOwn);
    }

    private static long sum(Map<Demand, Long> units) {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    private static StockItemId at(StockItemId any, LocationId location) {
        return new StockItemId(any.owner(), any.sku(), location);
    }
}
