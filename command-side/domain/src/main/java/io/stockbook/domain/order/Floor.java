package io.stockbook.domain.order;

import static io.stockbook.messages.RefusalCode.WRONG_ITEM;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static java.util.stream.Collectors.joining;

import io.stockbook.domain.Decision;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the floor reports unit by unit: picked under scan, not found, put back, unfit. */
final class Floor {

    private static final Set<Status> REJECTED_TO =
            EnumSet.of(Status.DAMAGED, Status.HELD, Status.SHRINKAGE);

    private Floor() {}

    static Decision<OrderEvent> recordCodes(Order order, OrderCommand.RecordPickCodes told) {
        if (order.stage() != Stage.OPEN) {
            return new Refusals(order, told).stage();
        }
        boolean saidAlready =
                told.lines().stream()
                        .allMatch(
                                of -> {
                                    OrderedLine line = order.lines().get(of.line());
                                    return line == null || line.codes().equals(of.codes());
                                });
        return saidAlready
                ? Decision.unchanged()
                : Decision.accepted(new OrderEvent.PickCodesRecorded(told.lines()));
    }

    static Decision<OrderEvent> pick(Order order, OrderCommand.PickLine told) {
        Refusals refusals = new Refusals(order, told);
        OrderedLine line = order.lines().get(told.line());
        if (line == null) {
            return refusals.noLine(told.line());
        }
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        List<Promise> released = released(order, told.line(), told.location());
        List<LocationId> places =
                released.stream().map(p -> p.allocation().location()).distinct().toList();
        if (places.size() > 1) {
            return Decision.refused(
                    WRONG_STATE,
                    "line %d of %s is picked at %s: name the one"
                            .formatted(
                                    told.line(),
                                    refusals.name(),
                                    places.stream()
                                            .map(LocationId::value)
                                            .collect(joining(" and "))));
        }
        // Nothing was mistaken for what is not on the floor: that it is not there is the answer.
        if (!released.isEmpty() && !line.isReadAs(told.scanned())) {
            return Decision.refused(
                    WRONG_ITEM,
                    "%s was scanned, line %d of %s is %s"
                            .formatted(told.scanned(), told.line(), refusals.name(), line.sku()));
        }
        long there = released.stream().mapToLong(Promise::open).sum();
        return told.quantity() > there
                ? refusals.notEnough(
                        "released units of line " + told.line(), there, told.quantity())
                : Decision.accepted(picked(released, told));
    }

    private static List<Promise> released(Order order, int line, @Nullable LocationId location) {
        return order.promises().of(line).stream()
                .filter(promise -> promise.units(Step.RELEASED) > 0)
                .filter(
                        promise ->
                                location == null
                                        || promise.allocation().location().equals(location))
                .toList();
    }

    private static List<OrderEvent> picked(List<Promise> released, OrderCommand.PickLine told) {
        List<OrderEvent> events = new ArrayList<>();
        long left = told.quantity();
        for (Promise promise : released) {
            long units = Math.min(left, promise.open());
            if (units > 0) {
                events.add(
                        new OrderEvent.UnitsPicked(
                                promise.allocation().allocation(),
                                told.line(),
                                units,
                                told.scanned(),
                                told.evidence()));
                left -= units;
            }
        }
        return events;
    }

    static Decision<OrderEvent> shorten(Order order, OrderCommand.ShortPick told) {
        return part(
                order,
                told,
                told.allocation(),
                Step.RELEASED,
                told.quantity(),
                promise ->
                        new OrderEvent.UnitsShorted(
                                told.allocation(),
                                promise.line(),
                                told.quantity(),
                                told.evidence()));
    }

    static Decision<OrderEvent> takeBack(Order order, OrderCommand.TakeBackPick told) {
        return part(
                order,
                told,
                told.allocation(),
                Step.PICKED,
                told.quantity(),
                promise ->
                        new OrderEvent.PickTakenBack(
                                told.allocation(),
                                promise.line(),
                                told.quantity(),
                                told.evidence()));
    }

    static Decision<OrderEvent> reject(Order order, OrderCommand.RejectPickedUnits told) {
        Optional<Decision<OrderEvent>> no =
                new Refusals(order, told).untouchable(List.of(told.allocation()), Step.PICKED);
        if (no.isPresent()) {
            return no.get();
        }
        if (!REJECTED_TO.contains(told.to())) {
            return Decision.refused(WRONG_STATUS, "rejected picks do not go to " + told.to());
        }
        return part(
                order,
                told,
                told.allocation(),
                Step.PICKED,
                told.quantity(),
                promise ->
                        new OrderEvent.PickedUnitsRejected(
                                told.allocation(),
                                promise.line(),
                                told.quantity(),
                                told.to(),
                                told.reason(),
                                told.evidence()));
    }

    private static Decision<OrderEvent> part(
            Order order,
            OrderCommand command,
            AllocationId allocation,
            Step step,
            long quantity,
            Function<Promise, OrderEvent> event) {
        Refusals refusals = new Refusals(order, command);
        Optional<Decision<OrderEvent>> no = refusals.untouchable(List.of(allocation), step);
        if (no.isPresent()) {
            return no.get();
        }
        Promise promise = order.promises().find(allocation).orElseThrow();
        long there = promise.units(step);
        return quantity > there
                ? refusals.notEnough(step.word() + " units of " + allocation, there, quantity)
                : Decision.accepted(event.apply(promise));
    }
}
