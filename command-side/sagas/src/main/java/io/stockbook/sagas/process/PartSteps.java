package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.RejectPick;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import io.stockbook.messages.stock.StockCommand.ReverseShipment;
import io.stockbook.messages.stock.StockCommand.ShipStock;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves a line's allocations towards what is wanted of them, one step of each at a time. */
final class PartSteps {

    private PartSteps() {}

    /** Sends the next step of every allocation of the line that waits for nothing. */
    static void advance(Course course, int number) {
        for (Part part : course.line(number).parts()) {
            if (part.asked() == 0 && part.inFlight() == null) {
                advance(course, number, part);
            }
        }
    }

    private static void advance(Course course, int number, Part part) {
        Task back = back(course.state(), course.line(number), part);
        if (back != null && back.step() != part.refused()) {
            send(course, number, part.taking(back.takes()), back);
        } else if (back == null && course.state().phase() == Phase.ACTIVE) {
            onwards(course, number, part);
        }
    }

    /** What the floor has and the books do not comes first, then what it has told since. */
    private static void onwards(Course course, int number, Part part) {
        long owed = FloorWord.owed(part);
        if (owed > 0 && part.refused() != PartStep.PICK) {
            send(course, number, part, Task.pick(owed, null));
            return;
        }
        List<Task> tasks = part.tasks();
        int at = 0;
        while (at < tasks.size() && FloorWord.due(part, at) == null) {
            at++;
        }
        Task next = at < tasks.size() ? FloorWord.due(part, at) : null;
        if (next != null) {
            send(course, number, part.doing(tasks.subList(at + 1, tasks.size())), next);
        } else if (!tasks.isEmpty()) {
            course.keep(number, part.doing(List.of()));
        }
    }

    private static void send(Course course, int number, Part part, Task task) {
        int command = course.next();
        course.ask(
                number,
                part.stepping(task.step(), command, null),
                command(course.state(), number, part, task));
    }

    /**
     * The step was refused. When the very same would be asked again somebody must look, which is
     * true; what units there are by now is asked for otherwise.
     */
    static boolean denied(Course course, int number, Part part, StockCommand refused) {
        Part free = part.answered();
        Fulfilment freed = course.state().with(course.line(number).with(free));
        Task back = back(freed, freed.line(number), free);
        if (back != null) {
            boolean same = command(course.state(), number, free, back).equals(refused);
            course.put(number, same ? part.stepping(null, part.number(), back.step()) : free);
            return same;
        }
        Task asked = Task.of(refused);
        Task left = asked == null || asked.step() == PartStep.FREE ? null : asked.within(free);
        if (left == null || course.state().phase() != Phase.ACTIVE) {
            course.put(number, free);
            return false;
        }
        boolean same = left.equals(asked);
        PartStep vain = same && left.step() == PartStep.PICK ? PartStep.PICK : null;
        course.put(number, same ? free.stepping(null, free.number(), vain) : free.beginning(left));
        return same;
    }

    /** What is to be given back, or null. What is picked has to be put back before it is free. */
    private static @Nullable Task back(Fulfilment state, Line line, Part part) {
        return switch (state.phase()) {
            case CANCELLING -> {
                if (part.picked() > 0) {
                    yield Task.reverse(null, Evidence.NONE);
                }
                yield part.open() > 0 ? Task.free(null, FreeReason.CANCELLED) : null;
            }
            case ACTIVE -> {
                if (line.surplus() > 0) {
                    yield line.lessening() ? null : surplus(state, line, part);
                }
                if (part.open() > 0 && state.standing().lapsed()) {
                    yield Task.free(null, FreeReason.BLOCKED);
                }
                long beyond = Kits.beyond(state, line, part);
                if (beyond > 0) {
                    yield Task.free(beyond, FreeReason.RE_SOURCED);
                }
                yield part.open() > 0 && WholeOrder.isToBeGivenBack(state)
                        ? Task.free(null, FreeReason.RE_SOURCED)
                        : null;
            }
            case AWAITING_CHANNEL, CLOSED, CANCELLED -> null;
        };
    }

    /**
     * What is too much is freed where the order has taken it off by itself: what was promised last
     * and no kit that stays needs, but for what the floor has reported of it. Only then is put back
     * what is picked. What the floor has found short or unfit goes first: with it there may be
     * nothing too much.
     */
    private static @Nullable Task surplus(Fulfilment state, Line line, Part part) {
        StayingKits.Going next = StayingKits.next(state, line).orElse(null);
        if (next != null) {
            return next.part().allocation().equals(part.allocation())
                    ? Task.free(
                            Math.min(line.surplus(), next.units()),
                            line.reduced() ? FreeReason.CANCELLED : FreeReason.RE_SOURCED)
                    : null;
        }
        boolean allPicked = line.parts().stream().allMatch(other -> other.open() == 0);
        long goingBack = line.parts().stream().mapToLong(FloorWord::goingBack).sum();
        long much = Math.min(line.surplus() - goingBack, FloorWord.reversible(part));
        return allPicked && much > 0 && !line.isAsking(PartStep.REVERSE)
                ? Task.reverse(much, Evidence.NONE)
                : null;
    }

    private static Command command(Fulfilment state, int number, Part part, Task task) {
        StockItemId item = state.item(state.line(number), part.location());
        AllocationId id = part.allocation();
        Evidence behind = requireNonNullElse(task.evidence(), state.placed().behind());
        return switch (task.step()) {
            case PICK -> new PickStock(item, id, task.units(), null, behind);
            case SHIP -> new ShipStock(item, id, task.units(), task.shipment(), behind);
            case REVERSE -> new ReversePick(item, id, task.units(), behind);
            case SHORT -> new ShortAllocation(item, id, requireNonNull(task.units()), behind);
            case REJECT ->
                    new RejectPick(
                            item,
                            id,
                            requireNonNull(task.to()),
                            requireNonNull(task.units()),
                            requireNonNull(task.reason()),
                            behind);
            case UNSHIP ->
                    new ReverseShipment(
                            item, id, requireNonNull(task.units()), task.shipment(), behind);
            case FREE ->
                    new FreeAllocation(item, id, task.units(), requireNonNull(task.why()), behind);
        };
    }
}
