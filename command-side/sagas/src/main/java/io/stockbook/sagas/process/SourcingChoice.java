package io.stockbook.sagas.process;

import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.channel.SourcingRule;
import io.stockbook.messages.id.LocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The sets of locations that serve an order as far as it can be served, and which of them the
 * channel's rules call the best.
 *
 * @param locations of the channel, the preferred one first; a set holds places in this list
 * @param used places that serve the order already, so that they are no further split
 */
record SourcingChoice(List<LocationId> locations, Set<Integer> used, FulfilmentPolicy policy) {

    /** Among so many, every two and three are looked at; more would take too long for a command. */
    private static final int FEW = 12;

    private static final int MANY = 40;

    /**
     * The best set that serves everything that can be served.
     *
     * @param serves true for a set that does
     * @param served how many units a set serves
     */
    List<Integer> best(Predicate<Set<Integer>> serves, ToLongFunction<Set<Integer>> served) {
        List<Set<Integer>> options = new ArrayList<>();
        int most = locations.size() <= FEW ? 3 : locations.size() <= MANY ? 2 : 1;
        for (int more = 0; more <= most && (options.isEmpty() || !fewestFirst()); more++) {
            combine(used, 0, more, serves, options);
        }
        options.add(takenInOrder(all().boxed().toList(), serves, served));
        options.add(takenInOrder(all().boxed().sorted(byCost()).toList(), serves, served));
        options.add(greedy(serves, served));
        return options.stream().min(order()).orElse(used).stream().sorted(taking()).toList();
    }

    private IntStream all() {
        return IntStream.range(0, locations.size());
    }

    /** A set with more places than it needs is then no better than any other. */
    private boolean fewestFirst() {
        return !policy.sourcing().isEmpty()
                && (policy.sourcing().getFirst() == SourcingRule.WHOLE_ORDER
                        || policy.sourcing().getFirst() == SourcingRule.FEWEST_SPLITS);
    }

    /** All sets that serve and have exactly so many places more than these. */
    private void combine(
            Set<Integer> base,
            int from,
            int more,
            Predicate<Set<Integer>> serves,
            List<Set<Integer>> options) {
        if (more == 0) {
            if (serves.test(base)) {
                options.add(base);
            }
            return;
        }
        for (int next = from; next < locations.size(); next++) {
            if (!base.contains(next)) {
                combine(with(base, next), next + 1, more - 1, serves, options);
            }
        }
    }

    /** One place after the other, those left out that add nothing. */
    private Set<Integer> takenInOrder(
            List<Integer> places,
            Predicate<Set<Integer>> serves,
            ToLongFunction<Set<Integer>> served) {
        Set<Integer> taken = used;
        for (int place : places) {
            Set<Integer> more = with(taken, place);
            if (!serves.test(taken) && served.applyAsLong(more) > served.applyAsLong(taken)) {
                taken = more;
            }
        }
        return taken;
    }

    /** Always the place that adds the most. */
    private Set<Integer> greedy(
            Predicate<Set<Integer>> serves, ToLongFunction<Set<Integer>> served) {
        Set<Integer> taken = used;
        while (!serves.test(taken)) {
            Set<Integer> before = taken;
            taken =
                    all().mapToObj(place -> with(before, place))
                            .max(Comparator.comparingLong(served))
                            .orElse(before);
        }
        return taken;
    }

    private static Set<Integer> with(Set<Integer> base, int more) {
        Set<Integer> both = new HashSet<>(base);
        both.add(more);
        return both;
    }

    private long costOf(int place) {
        return policy.costs().getOrDefault(locations.get(place), 0L);
    }

    private Comparator<Set<Integer>> order() {
        Comparator<Set<Integer>> order = (_, _) -> 0;
        for (SourcingRule rule : policy.sourcing()) {
            order =
                    order.thenComparing(
                            switch (rule) {
                                case WHOLE_ORDER ->
                                        Comparator.comparing(option -> option.size() > 1);
                                case FEWEST_SPLITS -> Comparator.comparing(Set::size);
                                case PREFERENCE -> SourcingChoice::compareByPreference;
                                case COST -> Comparator.comparingLong(this::cost);
                            });
        }
        return order.thenComparing(Set::size).thenComparing(SourcingChoice::compareByPreference);
    }

    private long cost(Set<Integer> option) {
        return option.stream().filter(place -> !used.contains(place)).mapToLong(this::costOf).sum();
    }

    /** The one whose most preferred place is preferred; then their next ones. */
    private static int compareByPreference(Set<Integer> one, Set<Integer> other) {
        List<Integer> ours = one.stream().sorted().toList();
        List<Integer> theirs = other.stream().sorted().toList();
        for (int at = 0; at < Math.min(ours.size(), theirs.size()); at++) {
            int compared = ours.get(at).compareTo(theirs.get(at));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(ours.size(), theirs.size());
    }

    /** True when it counts for more to split nothing than whom the units come from. */
    boolean keepsTogether() {
        return policy.sourcing().isEmpty() || fewestFirst();
    }

    /** In which order units are taken from the places of a set. */
    private Comparator<Integer> taking() {
        int cost = policy.sourcing().indexOf(SourcingRule.COST);
        int preference = policy.sourcing().indexOf(SourcingRule.PREFERENCE);
        boolean costFirst = cost >= 0 && (preference < 0 || cost < preference);
        return costFirst ? byCost() : Comparator.naturalOrder();
    }

    private Comparator<Integer> byCost() {
        return Comparator.<Integer>comparingLong(this::costOf)
                .thenComparing(Comparator.naturalOrder());
    }
}
