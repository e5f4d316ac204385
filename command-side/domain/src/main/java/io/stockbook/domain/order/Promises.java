package io.stockbook.domain.order;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.LineAllocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            if (known == null) {
                after.add(new Promise(allocation, Step.ALLOCATED));
            } else {
                after.add(
                        known.step() == Step.SHIPPED
                                ? known
                                : new Promise(allocation, known.step()));
            }
        }
        for (Promise promise : all) {
            if (promise.step() == Step.SHIPPED
                    && !named.contains(promise.allocation().allocation())) {
                after.add(promise);
            }
        }
        return new Promises(after);
    }

    /** These have come to this step. */
    Promises moved(List<AllocationId> allocations, Step step) {
        Set<AllocationId> moving = new HashSet<>(allocations);
        return new Promises(
                all.stream()
                        .map(
                                p ->
                                        moving.contains(p.allocation().allocation())
                                                ? new Promise(p.allocation(), step)
                                                : p)
                        .toList());
    }

    /** The allocations that stand at one of these steps. */
    List<AllocationId> at(Set<Step> steps) {
        return all.stream()
                .filter(p -> steps.contains(p.step()))
                .map(p -> p.allocation().allocation())
                .toList();
    }

    /** The units that stand at this step. */
    long units(Step step) {
        return all.stream()
                .filter(p -> p.step() == step)
                .mapToLong(p -> p.allocation().quantity())
                .sum();
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
