package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.OrderCommand.RecordPickCodes;
import io.stockbook.messages.order.OrderEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the order says of its units on the floor and on their way, as tasks of its parts. */
final class FloorNews {

    private FloorNews() {}

    static void tell(Course course, OrderEvent event) {
        switch (event) {
            case OrderEvent.UnitsPicked it ->
                    then(course, it.allocation(), Task.pick(it.quantity(), it.evidence()));
            case OrderEvent.UnitsShorted it -> {
                Unbacked.forget(course, it.line());
                then(course, it.allocation(), Task.shorten(it.quantity(), it.evidence()));
            }
            case OrderEvent.PickTakenBack it -> {
                Unbacked.forget(course, it.line());
                then(course, it.allocation(), Task.reverse(it.quantity(), it.evidence()));
            }
            case OrderEvent.PickedUnitsRejected it -> {
                Unbacked.forget(course, it.line());
                then(
                        course,
                        it.allocation(),
                        Task.reject(it.quantity(), it.to(), it.reason(), it.evidence()));
            }
            case OrderEvent.UnitsShipped it -> {
                course.become(course.state().with(course.state().standing().left(it.shipment())));
                then(course, it.units(), units -> Task.ship(units, it.shipment(), it.evidence()));
            }
            case OrderEvent.ShipmentTakenBack it -> {
                settled(course, it.shipment());
                Unbacked.forget(course);
                then(course, it.units(), units -> Task.unship(units, it.shipment(), it.evidence()));
            }
            case OrderEvent.TrackingRecorded it -> settled(course, it.tracking().shipment());
            case OrderEvent.OrderReleased it -> {
                each(course, it.allocations(), part -> part.hearing(Heard.RELEASED));
                tellCodes(course, it.allocations());
            }
            case OrderEvent.OrderPicked it -> picked(course, it);
            case OrderEvent.OrderShipped it ->
                    each(
                            course,
                            it.allocations(),
                            part ->
                                    part.then(Task.ship(null, it.shipment(), it.evidence()))
                                            .hearing(Heard.SHIPPED));
            case OrderEvent _ -> {}
        }
    }

    /**
     * By the order's word so many units are off their place, whatever the stock item has left. An
     * order that did not say how many had picked what was known to be promised.
     */
    private static void picked(Course course, OrderEvent.OrderPicked it) {
        List<Long> said = it.units();
        if (said == null) {
            each(
                    course,
                    it.allocations(),
                    part -> part.takingAll().then(Task.pick(null, it.evidence())));
            return;
        }
        Map<AllocationId, Long> units = new HashMap<>();
        for (int at = 0; at < it.allocations().size(); at++) {
            units.put(it.allocations().get(at), said.get(at));
        }
        each(
                course,
                units.keySet(),
                part -> {
                    long some = units.getOrDefault(part.allocation(), 0L);
                    return part.taking(some).then(Task.pick(some, it.evidence()));
                });
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

    private static void settled(Course course, String shipment) {
        course.become(course.state().with(course.state().standing().settled(shipment)));
    }

    private static void then(Course course, AllocationId allocation, Task task) {
        each(course, List.of(allocation), part -> part.taking(task.takes()).then(task));
    }

    /** An event may name thousands of allocations: all its tasks are given out in one pass. */
    private static void then(
            Course course, List<AllocatedUnits> named, Function<Long, Task> taskOf) {
        Map<AllocationId, Long> units =
                named.stream().collect(toMap(AllocatedUnits::allocation, AllocatedUnits::quantity));
        each(
                course,
                units.keySet(),
                part -> part.then(taskOf.apply(requireNonNull(units.get(part.allocation())))));
    }

    private static void each(
            Course course, Collection<AllocationId> allocations, UnaryOperator<Part> change) {
        Set<AllocationId> named = new HashSet<>(allocations);
        for (Line line : List.copyOf(course.state().lines().values())) {
            for (Part part : line.parts()) {
                if (named.contains(part.allocation())) {
                    course.put(line.number(), change.apply(part));
                }
            }
        }
    }
}
