package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.OrderCommand.RecordPickCodes;
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
            case OrderEvent.OrderBlocked it ->
                    Blocks.blocked(course, it.reason(), recorded.recordedAt());
            case OrderEvent.OrderUnblocked it -> Blocks.unblocked(course, it.reason());
            case OrderEvent.LineQuantityChanged it -> wanting(course, it.line(), it.quantity());
            case OrderEvent.PromisedDateChanged it -> rerank(course, it);
            case OrderEvent.ShipToChanged _ -> redirect(course);
            case OrderEvent.PickCodesRecorded _, OrderEvent.OrderDelivered _ -> {}
            case OrderEvent.UnitsPicked it ->
                    then(course, it.allocation(), Task.pick(it.quantity(), it.evidence()));
            case OrderEvent.UnitsShorted it ->
                    then(course, it.allocation(), Task.shorten(it.quantity(), it.evidence()));
            case OrderEvent.PickTakenBack it ->
                    then(course, it.allocation(), Task.reverse(it.quantity(), it.evidence()));
            case OrderEvent.PickedUnitsRejected it ->
                    then(
                            course,
                            it.allocation(),
                            Task.reject(it.quantity(), it.to(), it.reason(), it.evidence()));
            case OrderEvent.UnitsShipped it -> {
                course.become(course.state().with(course.state().standing().left(it.shipment())));
                it.units()
                        .forEach(
                                units ->
                                        then(
                                                course,
                                                units.allocation(),
                                                Task.ship(
                                                        units.quantity(),
                                                        it.shipment(),
                                                        it.evidence())));
            }
            case OrderEvent.ShipmentTakenBack it -> {
                settled(course, it.shipment());
                it.units()
                        .forEach(
                                units ->
                                        then(
                                                course,
                                                units.allocation(),
                                                Task.unship(
                                                        units.quantity(),
                                                        it.shipment(),
                                                        it.evidence())));
            }
            case OrderEvent.TrackingRecorded it -> settled(course, it.tracking().shipment());
            case OrderEvent.OrderReleased it -> {
                each(course, it.allocations(), part -> part.hearing(Heard.RELEASED));
                tellCodes(course, it.allocations());
            }
            case OrderEvent.OrderPicked it ->
                    each(
                            course,
                            it.allocations(),
                            part -> part.then(Task.pick(null, it.evidence())));
            case OrderEvent.OrderShipped it ->
                    each(
                            course,
                            it.allocations(),
                            part ->
                                    part.then(Task.ship(null, it.shipment(), it.evidence()))
                                            .hearing(Heard.SHIPPED));
            case OrderEvent.CancellationRequested _ -> cancel(course);
            case OrderEvent.OrderCancelled _ ->
                    course.become(course.state().ended(Phase.CANCELLED));
            case OrderEvent.OrderClosed _ -> course.become(course.state().ended(Phase.CLOSED));
        }
    }

    /** So that the order can check a scan by itself. */
    private static void tellCodes(Course course, List<AllocationId> released) {
        Set<AllocationId> named = new HashSet<>(released);
        List<LineCodes> codes =
                course.codes(
                        course.state().lines().values().stream()
                                .filter(
                                        line ->
                                                line.parts().stream()
                                                        .anyMatch(
                                                                p ->
                                                                        named.contains(
                                                                                p.allocation())))
                                .toList());
        if (!codes.isEmpty()) {
            course.send(course.next(), new RecordPickCodes(course.state().order(), codes));
        }
    }

    private static void then(Course course, AllocationId allocation, Task task) {
        each(course, List.of(allocation), part -> part.then(task));
    }

    private static void settled(Course course, String shipment) {
        course.become(course.state().with(course.state().standing().settled(shipment)));
    }

    private static void wanting(Course course, int number, long quantity) {
        course.put(course.line(number).wanting(quantity));
        course.put(course.state().progress().changedNow());
    }

    private static void rerank(Course course, OrderEvent.PromisedDateChanged changed) {
        course.become(
                course.state().with(course.state().placed().promisedFor(changed.promisedBy())));
        List.copyOf(course.state().lines().values()).forEach(line -> course.put(line.outranked()));
    }

    /** Labels may be printed already: the floor has to know. */
    private static void redirect(Course course) {
        long onFloor =
                course.state().lines().values().stream()
                        .flatMap(line -> line.parts().stream())
                        .filter(part -> part.heard() != Heard.NOTHING)
                        .mapToLong(part -> part.open() + part.picked())
                        .sum();
        if (onFloor > 0) {
            course.open(
                    ExceptionType.ADDRESS_CHANGED,
                    course.state().order().number().value(),
                    "Order %s goes elsewhere now, and %d of its units are on the floor"
                            .formatted(course.state().order().number(), onFloor));
        }
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
