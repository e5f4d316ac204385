package io.stockbook.domain.order;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.LineAllocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that is promised to an order now, in the order in which it was last recorded.
 *
 * @param all each allocation once
 */
public record Promises(List<Promise> all) {

    /** Nothing is promised. */
    public static final Promises NONE = new Promises(List.of());

    /** Keeps the list as it is. */
    public Promises {
        all = List.copyOf(all);
    }

    /**
     * What is promised once this was recorded: an allocation keeps its step, one that is not named
     * any more is gone, and what has shipped stays as it left.
     */
    Promises replacedBy(List<LineAllocation> recorded) {
        Map<AllocationId, Promise> before =
                all.stream().collect(toMap(p -> p.allocation().allocation(), identity()));
        List<Promise> after = new ArrayList<>();
        Set<AllocationId> named = new HashSet<>();
        for (LineAllocation allocation : recorded) {
            Promise known = before.get(allocation.allocation());
            named.add(allocation.allocation());
            after.add(known == null ? Promise.made(allocation) : known.recorded(allocation));
        }
        for (Promise promise : all) {
            if (!named.contains(promise.allocation().allocation())) {
                promise.onlyShipped().ifPresent(after::add);
            }
        }
        return new Promises(after);
    }

    /** With these changed. */
    Promises with(List<AllocationId> allocations, UnaryOperator<Promise> change) {
        Set<AllocationId> changing = new HashSet<>(allocations);
        return reduced(
                promise -> changing.contains(promise.allocation().allocation()),
                promise -> Optional.of(change.apply(promise)));
    }

    /** With less of all of these; one of which nothing is left is gone. */
    Promises reduced(Predicate<Promise> these, Function<Promise, Optional<Promise>> left) {
        return new Promises(
                all.stream()
                        .flatMap(
                                promise ->
                                        these.test(promise)
                                                ? left.apply(promise).stream()
                                                : Stream.of(promise))
                        .toList());
    }

    /**
     * With at most so many units promised to a line, as far as nobody has picked them: what was
     * promised last goes first.
     */
    Promises atMost(int line, long units) {
        long excess =
                of(line).stream().mapToLong(promise -> promise.allocation().quantity()).sum()
                        - units;
        List<Promise> kept = new ArrayList<>();
        for (Promise promise : all.reversed()) {
            long less = promise.line() == line ? Math.clamp(excess, 0, promise.open()) : 0;
            excess -= less;
            (less == 0 ? Optional.of(promise) : promise.less(less)).ifPresent(kept::add);
        }
        return new Promises(kept.reversed());
    }

    Optional<Promise> find(AllocationId allocation) {
        return all.stream()
                .filter(promise -> promise.allocation().allocation().equals(allocation))
                .findFirst();
    }

    List<Promise> of(int line) {
        return all.stream().filter(promise -> promise.line() == line).toList();
    }

    /** The allocations with units at one of these steps. */
    List<AllocationId> at(Set<Step> steps) {
        return all.stream()
                .filter(promise -> steps.stream().anyMatch(step -> promise.units(step) > 0))
                .map(promise -> promise.allocation().allocation())
                .toList();
    }

    /** The units that stand at this step. */
    long units(Step step) {
        return all.stream().mapToLong(promise -> promise.units(step)).sum();
    }

    /** All units, wherever they stand. */
    long units() {
        return all.stream().mapToLong(promise -> promise.allocation().quantity()).sum();
    }

    /** The units promised to each line that has any. */
    Map<Integer, Long> unitsByLine() {
        return all.stream()
                .map(Promise::allocation)
                .collect(toMap(LineAllocation::line, LineAllocation::quantity, Long::sum));
    }

    /** True when both hold the same promises, in whatever order. */
    boolean sameAs(Promises other) {
        return all.size() == other.all.size()
                && new HashSet<>(all).equals(new HashSet<>(other.all));
    }
}
