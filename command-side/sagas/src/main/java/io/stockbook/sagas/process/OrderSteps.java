package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineAllocation;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmCancellation;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells the order how far it has come, one thing at a time and each only once it is true. */
final class OrderSteps {

    private OrderSteps() {}

    /** Sends what the order has to be told next, unless it has yet to answer. */
    static void advance(Course course) {
        Fulfilment state = course.state();
        OrderStep step = state.progress().inFlight() == null ? next(state) : null;
        if (step != null && step != state.progress().refused()) {
            int command = course.next();
            course.put(state.progress().asked(step, command));
            course.send(command, command(state, step));
        }
    }

    /** The order refused the step: true when it is still due, so somebody must look. */
    static boolean denied(Course course, OrderStep step) {
        Progress blocked = course.state().progress().refusedStep(step);
        boolean due = next(course.state().with(blocked)) == step;
        course.put(due ? blocked : blocked.unblocked());
        // Its unbacked units are still on the floor: that was told, and their shipment follows.
        boolean waits = step == OrderStep.CLOSE && Unbacked.has(course.state());
        return due && !waits;
    }

    private static @Nullable OrderStep next(Fulfilment state) {
        return switch (state.phase()) {
            case ACTIVE -> state.lines().isEmpty() ? OrderStep.CLOSE : forwards(state);
            case CANCELLING -> state.tally().held() == 0 ? OrderStep.CANCEL : null;
            case AWAITING_CHANNEL, CLOSED, CANCELLED -> null;
        };
    }

    private static @Nullable OrderStep forwards(Fulfilment state) {
        if (Services.isDue(state)) {
            return OrderStep.SERVICE;
        }
        Tally tally = state.tally();
        if (state.busy()) {
            return null;
        }
        if (WholeOrder.isToBeKilled(state)) {
            return OrderStep.KILL;
        }
        if (state.progress().changed()) {
            return OrderStep.RECORD;
        }
        boolean longGone = state.placed().handling() == Handling.ALREADY_SHIPPED;
        if (tally.undone() == 0) {
            if (longGone && has(state, part -> part.heard() != Heard.SHIPPED)) {
                return OrderStep.SHIP;
            }
            return state.standing().unaccepted().isEmpty() ? OrderStep.CLOSE : null;
        }
        boolean released =
                state.placed().handling() == Handling.RELEASE_WHEN_ALLOCATED
                        && state.standing().blocks().isEmpty();
        return released && tally.missing() == 0 && has(state, OrderSteps::isUnreleased)
                ? OrderStep.RELEASE
                : null;
    }

    private static boolean isUnreleased(Part part) {
        return part.open() > 0 && part.heard() == Heard.NOTHING;
    }

    private static boolean has(Fulfilment state, Predicate<Part> such) {
        return state.lines().values().stream()
                .anyMatch(line -> line.parts().stream().anyMatch(such));
    }

    private static Command command(Fulfilment state, OrderStep step) {
        OrderId order = state.order();
        return switch (step) {
            case SERVICE -> Services.command(state);
            case RECORD -> record(state);
            case RELEASE -> new ReleaseOrder(order);
            case SHIP -> new ConfirmShipment(order, List.of(), null, state.placed().behind());
            case CLOSE -> new CloseOrder(order);
            case KILL ->
                    new CancelOrder(
                            order,
                            "it was to be filled at once or not at all, and %d of its %d lines could not be"
                                    .formatted(state.tally().missing(), state.lines().size()));
            case CANCEL -> new ConfirmCancellation(order);
        };
    }

    private static Command record(Fulfilment state) {
        List<LineAllocation> allocated = new ArrayList<>();
        List<LineShortage> waiting = new ArrayList<>();
        for (Line line : state.lines().values()) {
            long excess = line.excess();
            for (Part part : line.parts()) {
                long less = Math.min(excess, part.promised());
                excess -= less;
                if (part.promised() > less) {
                    allocated.add(
                            new LineAllocation(
                                    part.allocation(),
                                    line.number(),
                                    part.location(),
                                    part.promised() - less));
                }
            }
            if (line.missing() > 0) {
                waiting.add(new LineShortage(line.number(), line.missing()));
            }
        }
        return new RecordAllocation(state.order(), allocated, waiting);
    }
}
