package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import io.stockbook.messages.stock.StockCommand.ShipStock;
import org.jspecify.annotations.Nullable;

/** Moves a line's allocations towards what is wanted of them, one step of each at a time. */
final class PartSteps {

    private PartSteps() {}

    /** Sends the next step of every allocation of the line that waits for nothing. */
    static void advance(Course course, int number) {
        for (Part part : course.line(number).parts()) {
            PartStep step = next(course.state(), course.line(number), part);
            if (step != null && step != part.refused()) {
                int command = course.next();
                course.ask(
                        number,
                        part.stepping(step, command, null),
                        command(course.state(), number, part, step));
            }
        }
    }

    /** The step was refused: true when it is still wanted, so somebody must look. */
    static boolean denied(Course course, int number, Part part) {
        Part free = part.answered();
        PartStep next = next(course.state(), course.line(number).with(free), free);
        boolean wanted = next != null && next == part.inFlight();
        course.put(number, wanted ? part.stepping(null, part.number(), next) : free);
        return wanted;
    }

    private static @Nullable PartStep next(Fulfilment state, Line line, Part part) {
        if (part.asked() > 0 || part.inFlight() != null) {
            return null;
        }
        return switch (state.phase()) {
            case CANCELLING -> backwards(part);
            case ACTIVE -> freesSurplus(line, part) ? PartStep.FREE : forwards(part);
            case AWAITING_CHANNEL, CLOSED, CANCELLED -> null;
        };
    }

    private static @Nullable PartStep backwards(Part part) {
        if (part.picked() > 0) {
            return PartStep.REVERSE;
        }
        return part.open() > 0 ? PartStep.FREE : null;
    }

    private static @Nullable PartStep forwards(Part part) {
        Goal goal = part.errand().goal();
        if (goal != Goal.KEEP && part.open() > 0) {
            return PartStep.PICK;
        }
        return goal == Goal.SHIP && part.picked() > 0 ? PartStep.SHIP : null;
    }

    private static boolean freesSurplus(Line line, Part part) {
        return line.surplus() > 0
                && part.open() > 0
                && line.parts().stream().noneMatch(other -> other.inFlight() == PartStep.FREE);
    }

    private static Command command(Fulfilment state, int number, Part part, PartStep step) {
        Line line = state.line(number);
        StockItemId item = state.item(line, part.location());
        AllocationId id = part.allocation();
        Evidence behind = requireNonNullElse(part.errand().evidence(), state.placed().behind());
        return switch (step) {
            case PICK -> new PickStock(item, id, null, null, behind);
            case SHIP -> new ShipStock(item, id, null, part.errand().shipment(), behind);
            case REVERSE -> new ReversePick(item, id, null, Evidence.NONE);
            case FREE ->
                    state.phase() == Phase.CANCELLING
                            ? new FreeAllocation(
                                    item, id, null, FreeReason.CANCELLED, Evidence.NONE)
                            : new FreeAllocation(
                                    item,
                                    id,
                                    Math.min(line.surplus(), part.open()),
                                    FreeReason.RE_SOURCED,
                                    Evidence.NONE);
        };
    }
}
