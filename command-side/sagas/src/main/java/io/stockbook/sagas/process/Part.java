package io.stockbook.sagas.process;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One allocation of a line: a fold of what the stock item said about it.
 *
 * @param asked units asked for and not answered
 * @param open units promised and not picked
 * @param taken units that are off their place by the order's word: picked, and shipped since
 * @param tasks what the order wants done with it, one after the other, and the stock item has not
 *     been asked yet
 * @param heard what the order has said about it
 * @param inFlight what the stock item was asked to do with it and has not answered
 * @param number the number of that command, or of the one that asked for the units
 * @param refused what was given back in vain; not tried again before the allocation moves
 */
public record Part(
        AllocationId allocation,
        LocationId location,
        long asked,
        long open,
        long picked,
        long shipped,
        long taken,
        List<Task> tasks,
        Heard heard,
        @Nullable PartStep inFlight,
        int number,
        @Nullable PartStep refused) {

    /** Keeps the list as it is. */
    public Part {
        tasks = List.copyOf(tasks);
    }

    static Part unknown(AllocationId allocation, LocationId location, List<Task> tasks) {
        return new Part(allocation, location, 0, 0, 0, 0, 0, tasks, Heard.NOTHING, null, 0, null);
    }

    /** Units that are promised to the line or have reached it. */
    public long promised() {
        return open + picked + shipped;
    }

    /** True while units are on their way out of it: nobody may be told that they are promised. */
    boolean lessening() {
        return inFlight == PartStep.FREE
                || inFlight == PartStep.SHORT
                || inFlight == PartStep.REJECT
                || tasks.stream()
                        .map(Task::step)
                        .anyMatch(step -> step == PartStep.SHORT || step == PartStep.REJECT);
    }

    boolean unfinished() {
        return asked > 0 || open > 0 || picked > 0;
    }

    /** True while something is to come of what was asked for: a shipment that is taken back. */
    boolean hasMoreToDo() {
        return inFlight != null || !tasks.isEmpty();
    }

    Part asking(long units, int command) {
        return new Part(
                allocation,
                location,
                units,
                open,
                picked,
                shipped,
                taken,
                tasks,
                heard,
                null,
                command,
                null);
    }

    Part allocated(long units) {
        return with(0, open + units, picked, shipped);
    }

    Part moved(long intoOpen, long intoPicked, long intoShipped) {
        return with(
                asked,
                Math.max(0, open + intoOpen),
                Math.max(0, picked + intoPicked),
                Math.max(0, shipped + intoShipped));
    }

    private Part with(long nowAsked, long nowOpen, long nowPicked, long nowShipped) {
        return new Part(
                allocation,
                location,
                nowAsked,
                nowOpen,
                nowPicked,
                nowShipped,
                taken,
                tasks,
                heard,
                inFlight,
                number,
                null);
    }

    Part answered() {
        return stepping(null, number, null);
    }

    Part stepping(@Nullable PartStep step, int command, @Nullable PartStep no) {
        return new Part(
                allocation,
                location,
                asked,
                open,
                picked,
                shipped,
                taken,
                tasks,
                heard,
                step,
                command,
                no);
    }

    /** With one thing more to do after the others. */
    Part then(Task task) {
        List<Task> more = new ArrayList<>(tasks);
        more.add(task);
        return doing(more);
    }

    /** With one thing to do before the others. */
    Part beginning(Task task) {
        List<Task> more = new ArrayList<>(tasks);
        more.addFirst(task);
        return doing(more);
    }

    Part doing(List<Task> now) {
        return new Part(
                allocation,
                location,
                asked,
                open,
                picked,
                shipped,
                taken,
                now,
                heard,
                inFlight,
                number,
                refused);
    }

    /** With so many more (or fewer) units off their place by the order's word. */
    Part taking(long change) {
        return new Part(
                allocation,
                location,
                asked,
                open,
                picked,
                shipped,
                Math.max(0, taken + change),
                tasks,
                heard,
                inFlight,
                number,
                refused);
    }

    /** With all its units off their place by the order's word. */
    Part takingAll() {
        return taking(Math.max(0, promised() - taken));
    }

    Part hearing(Heard said) {
        return new Part(
                allocation,
                location,
                asked,
                open,
                picked,
                shipped,
                taken,
                tasks,
                said,
                inFlight,
                number,
                refused);
    }
}
