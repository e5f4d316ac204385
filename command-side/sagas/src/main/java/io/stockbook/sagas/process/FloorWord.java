package io.stockbook.sagas.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the order's word about a part leaves to be done, set against what the stock item has booked
 * of it: the floor's hands are faster than any message.
 */
final class FloorWord {

    private FloorWord() {}

    /** Units in their place that the order has said nothing else of. */
    static long unclaimed(Part part) {
        return Math.max(
                0,
                part.open()
                        - claimed(part, PartStep.PICK)
                        - claimed(part, PartStep.SHORT)
                        - owed(part));
    }

    /** Picked units that the order does not want back already. */
    static long reversible(Part part) {
        return Math.max(
                0,
                part.picked() - claimed(part, PartStep.REVERSE) - claimed(part, PartStep.REJECT));
    }

    /** Picked units that go back by the order's word; what is too much is among them first. */
    static long goingBack(Part part) {
        int after = part.tasks().size();
        while (after > 0 && part.tasks().get(after - 1).step() != PartStep.REVERSE) {
            after--;
        }
        return after == 0
                ? 0
                : Math.clamp(
                        part.picked() + part.shipped() - takenBefore(part, after),
                        0,
                        part.picked());
    }

    private static long claimed(Part part, PartStep step) {
        return part.tasks().stream()
                .filter(task -> task.step() == step)
                .map(Task::units)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Units in their place by the books that are off it by the order's word, and of which no task
     * tells: something else moved the allocation between two that did.
     */
    static long owed(Part part) {
        boolean told =
                part.tasks().stream()
                        .allMatch(task -> task.step() != PartStep.PICK && task.countsUnits());
        return told
                ? Math.clamp(takenBefore(part, 0) - part.picked() - part.shipped(), 0, part.open())
                : 0;
    }

    /**
     * The task at this place, for as many units as there are; null when there are none. What is put
     * back is first what no stock item stands behind.
     */
    static @Nullable Task due(Part part, int at) {
        Task task = part.tasks().get(at);
        boolean counted = part.tasks().stream().skip(at).allMatch(Task::countsUnits);
        return task.step() == PartStep.REVERSE && counted
                ? task.within(
                        Math.clamp(
                                part.picked() + part.shipped() - takenBefore(part, at + 1),
                                0,
                                part.picked()))
                : task.within(part);
    }

    /** Units that were off their place before the tasks from this one on were told. */
    private static long takenBefore(Part part, int task) {
        return part.taken() - part.tasks().stream().skip(task).mapToLong(Task::takes).sum();
    }
}
