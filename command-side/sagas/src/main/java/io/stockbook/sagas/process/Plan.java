package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;

/**
 * Chooses where units come from: everything from one location, else from as few as possible, else
 * in the channel's order of preference. Two lines of one SKU are one need.
 */
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
     * @param used locations that serve the order already, so that they are no further split
     */
    static List<Share> of(
            List<Need> needs,
            List<LocationId> locations,
            Set<LocationId> used,
            ToLongBiFunction<Sku, LocationId> takeable) {
        Plan plan = new Plan(needs, locations, takeable);
        List<Integer> base = new ArrayList<>();
        for (int at = 0; at < locations.size(); at++) {
            if (used.contains(locations.get(at))) {
                base.add(at);
            }
        }
        return plan.share(needs, plan.fewest(base));
    }

    private List<Integer> fewest(List<Integer> base) {
        if (covers(base)) {
            return base;
        }
        for (int one = 0; one < locations.size(); one++) {
            if (covers(with(base, one))) {
                return with(base, one);
            }
        }
        for (int one = 0; one < locations.size(); one++) {
            for (int two = one + 1; two < locations.size(); two++) {
                if (covers(with(with(base, one), two))) {
                    return with(with(base, one), two);
                }
            }
        }
        return greedy(base);
    }

    /** Adds the location that covers the most until nothing is left that any could cover. */
    private List<Integer> greedy(List<Integer> base) {
        List<Integer> chosen = base;
        while (!covers(chosen)) {
            int best = 0;
            long most = -1;
            for (int at = 0; at < locations.size(); at++) {
                long gain = chosen.contains(at) ? -1 : covered(with(chosen, at));
                if (gain > most) {
                    most = gain;
                    best = at;
                }
            }
            chosen = with(chosen, best);
        }
        return chosen;
    }

    private boolean covers(List<Integer> chosen) {
        for (Map.Entry<Sku, long[]> there : stock.entrySet()) {
            long wantedHere = wanted.getOrDefault(there.getKey(), 0L);
            long coverable = Math.min(wantedHere, sum(there.getValue()));
            if (of(chosen, there.getValue()) < coverable) {
                return false;
            }
        }
        return true;
    }

    private long covered(List<Integer> chosen) {
        return stock.entrySet().stream()
                .mapToLong(
                        there ->
                                Math.min(
                                        wanted.getOrDefault(there.getKey(), 0L),
                                        of(chosen, there.getValue())))
                .sum();
    }

    private List<Share> share(List<Need> needs, List<Integer> chosen) {
        List<Integer> inOrder = chosen.stream().sorted().toList();
        Map<Sku, long[]> granted = new LinkedHashMap<>();
        wanted.forEach((sku, units) -> granted.put(sku, grant(units, sku, inOrder)));
        List<Share> shares = new ArrayList<>();
        for (Need need : needs) {
            long[] left = granted.getOrDefault(need.sku(), new long[0]);
            long missing = need.quantity();
            for (int at = 0; at < left.length && missing > 0; at++) {
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

    /** All of a SKU from the first location that has it all, else in order of preference. */
    private long[] grant(long units, Sku sku, List<Integer> inOrder) {
        long[] there = stock.getOrDefault(sku, new long[0]);
        long[] granted = new long[locations.size()];
        for (int at : inOrder) {
            if (there[at] >= units) {
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

    private static List<Integer> with(List<Integer> chosen, int more) {
        if (chosen.contains(more)) {
            return chosen;
        }
        List<Integer> both = new ArrayList<>(chosen);
        both.add(more);
        return both;
    }

    private static long of(List<Integer> chosen, long[] there) {
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
