package io.stockbook.sagas.process;

import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;

/** Shares out what there is, as the channel's rules choose. Two lines of one SKU are one need. */
final class Plan {

    /** Units a line lacks. */
    record Need(int line, Sku sku, long quantity) {}

    /** Units a line is to get from one location. */
    record Share(int line, LocationId location, long quantity) {}

    private final List<LocationId> locations;
    private final Map<Sku, Long> wanted = new LinkedHashMap<>();
    private final Map<Sku, long[]> stock = new LinkedHashMap<>();

    private Plan(
            List<Need> needs,
            List<LocationId> locations,
            ToLongBiFunction<Sku, LocationId> takeable) {
        this.locations = locations;
        needs.forEach(need -> wanted.merge(need.sku(), need.quantity(), Long::sum));
        wanted.forEach(
                (sku, units) ->
                        stock.put(
                                sku,
                                locations.stream()
                                        .mapToLong(at -> takeable.applyAsLong(sku, at))
                                        .map(there -> Math.clamp(there, 0, units))
                                        .toArray()));
    }

    /**
     * The shares that can be had; what is in none of them cannot.
     *
     * @param locations that may serve, the preferred one first
     * @param policy which of them are the best
     * @param used locations that serve the order already, so that they are no further split
     */
    static List<Share> of(
            List<Need> needs,
            List<LocationId> locations,
            FulfilmentPolicy policy,
            Set<LocationId> used,
            ToLongBiFunction<Sku, LocationId> takeable) {
        Plan plan = new Plan(needs, locations, takeable);
        Set<Integer> base = new HashSet<>();
        for (int at = 0; at < locations.size(); at++) {
            if (used.contains(locations.get(at))) {
                base.add(at);
            }
        }
        SourcingChoice choice = new SourcingChoice(locations, base, policy);
        return plan.share(needs, choice.best(plan::covers, plan::covered), choice.keepsTogether());
    }

    private boolean covers(Set<Integer> chosen) {
        for (Map.Entry<Sku, long[]> there : stock.entrySet()) {
            long wantedHere = wanted.getOrDefault(there.getKey(), 0L);
            long coverable = Math.min(wantedHere, sum(there.getValue()));
            if (of(chosen, there.getValue()) < coverable) {
                return false;
            }
        }
        return true;
    }

    private long covered(Set<Integer> chosen) {
        return stock.entrySet().stream()
                .mapToLong(
                        there ->
                                Math.min(
                                        wanted.getOrDefault(there.getKey(), 0L),
                                        of(chosen, there.getValue())))
                .sum();
    }

    private List<Share> share(List<Need> needs, List<Integer> chosen, boolean together) {
        Map<Sku, long[]> granted = new LinkedHashMap<>();
        wanted.forEach((sku, units) -> granted.put(sku, grant(units, sku, chosen, together)));
        List<Share> shares = new ArrayList<>();
        for (Need need : needs) {
            long[] left = granted.getOrDefault(need.sku(), new long[0]);
            long missing = need.quantity();
            for (int at : chosen) {
                long units = Math.min(missing, left[at]);
                if (units > 0) {
                    shares.add(new Share(need.line(), locations.get(at), units));
                    left[at] -= units;
                    missing -= units;
                }
            }
        }
        return shares;
    }

    /**
     * All of a SKU from the first location that has it all if it is kept together, else in order.
     */
    private long[] grant(long units, Sku sku, List<Integer> inOrder, boolean together) {
        long[] there = stock.getOrDefault(sku, new long[0]);
        long[] granted = new long[locations.size()];
        for (int at : inOrder) {
            if (together && there[at] >= units) {
                granted[at] = units;
                return granted;
            }
        }
        long missing = units;
        for (int at : inOrder) {
            granted[at] = Math.min(missing, there[at]);
            missing -= granted[at];
        }
        return granted;
    }

    private static long of(Set<Integer> chosen, long[] there) {
        long units = 0;
        for (int at : chosen) {
            units += there[at];
        }
        return units;
    }

    private static long sum(long[] there) {
        long units = 0;
        for (long some : there) {
            units += some;
        }
        return units;
    }
}
