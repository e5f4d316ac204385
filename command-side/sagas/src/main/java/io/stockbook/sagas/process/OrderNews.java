package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.OrderEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the order itself says, folded into the state. */
final class OrderNews {

    private OrderNews() {}

    static void tell(Course course, RecordedEvent recorded, OrderEvent event) {
        Progress progress = course.state().progress();
        boolean answer =
                progress.inFlight() != null
                        && course.state()
                                .idOf(progress.number())
                                .value()
                                .equals(recorded.provenance().commandId());
        course.put(answer ? progress.answered() : progress.unblocked());
        switch (event) {
            case OrderEvent.OrderPlaced _, OrderEvent.OrderAllocated _ -> {}
            case OrderEvent.OrderReleased it ->
                    each(course, it.allocations(), part -> part.hearing(Heard.RELEASED));
            case OrderEvent.OrderPicked it -> picked(course, it.allocations(), it.evidence());
            case OrderEvent.OrderShipped it -> {
                Errand ship = new Errand(Goal.SHIP, it.shipment(), it.evidence());
                each(course, it.allocations(), part -> part.towards(ship).hearing(Heard.SHIPPED));
            }
            case OrderEvent.CancellationRequested _ -> cancel(course);
            case OrderEvent.OrderCancelled _ ->
                    course.become(course.state().ended(Phase.CANCELLED));
            case OrderEvent.OrderClosed _ -> course.become(course.state().ended(Phase.CLOSED));
        }
    }

    private static void picked(Course course, List<AllocationId> allocations, Evidence evidence) {
        Errand pick = new Errand(Goal.PICK, null, evidence);
        each(
                course,
                allocations,
                part -> part.errand().goal() == Goal.KEEP ? part.towards(pick) : part);
    }

    private static void each(
            Course course, List<AllocationId> allocations, UnaryOperator<Part> change) {
        Set<AllocationId> named = new HashSet<>(allocations);
        for (Line line : List.copyOf(course.state().lines().values())) {
            for (Part part : line.parts()) {
                if (named.contains(part.allocation())) {
                    course.put(line.number(), change.apply(part));
                }
            }
        }
    }

    private static void cancel(Course course) {
        course.become(course.state().in(Phase.CANCELLING));
        course.touchAll();
        long shipped = course.state().lines().values().stream().mapToLong(Line::shipped).sum();
        if (shipped > 0) {
            course.open(
                    ExceptionType.STEP_REFUSED,
                    course.state().order().number().value(),
                    "Order %s cannot be cancelled whole: %d units have shipped"
                            .formatted(course.state().order().number(), shipped));
        }
    }
}
