package io.stockbook.domain.order;

import io.stockbook.domain.Decision;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderBlocked;
import io.stockbook.messages.order.OrderEvent.OrderPrepRecorded;
import io.stockbook.messages.order.OrderEvent.OrderPrepRequired;
import io.stockbook.messages.order.OrderEvent.OrderUnblocked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a channel wants done to units before they leave: an order waits until all of it is done. */
final class Preparation {

    private Preparation() {}

    static Decision<OrderEvent> require(Order order, OrderCommand.RequireOrderPrep told) {
        if (order.stage() != Stage.OPEN) {
            return new Refusals(order, told).stage();
        }
        List<LinePrep> wanted =
                told.lines().stream()
                        .filter(
                                of -> {
                                    OrderedLine line = order.lines().get(of.line());
                                    return line != null && line.ordered() > 0;
                                })
                        .toList();
        boolean waits = order.blocks().contains(BlockReason.MISSING_PREP);
        if (waits ? lacksAlready(order, wanted) : wanted.isEmpty()) {
            return Decision.unchanged();
        }
        OrderPrepRequired required = new OrderPrepRequired(wanted);
        return waits
                ? Decision.accepted(required)
                : Decision.accepted(
                        List.of(required, new OrderBlocked(BlockReason.MISSING_PREP, null)));
    }

    /** Units that come to a line while all of it has yet to be done are done with the others. */
    private static boolean lacksAlready(Order order, List<LinePrep> wanted) {
        return wanted.stream()
                .allMatch(
                        of -> {
                            OrderedLine line = order.lines().get(of.line());
                            return line != null && line.lacking().equals(of.needs());
                        });
    }

    /** What nobody asked for is not recorded; what is recorded twice changes nothing. */
    static Decision<OrderEvent> record(Order order, OrderCommand.RecordOrderPrep told) {
        Refusals refusals = new Refusals(order, told);
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        List<LinePrep> done = new ArrayList<>();
        for (LinePrep of : told.lines()) {
            OrderedLine line = order.lines().get(of.line());
            if (line == null) {
                return refusals.noLine(of.line());
            }
            List<PrepNeed> now = of.needs().stream().filter(line.lacking()::contains).toList();
            if (!now.isEmpty()) {
                done.add(new LinePrep(of.line(), now));
            }
        }
        return done.isEmpty()
                ? Decision.unchanged()
                : goingOn(order, new OrderPrepRecorded(done, told.evidence()));
    }

    /** With it the order goes on, when nothing lacks any more because of it. */
    static Decision<OrderEvent> goingOn(Order order, OrderEvent event) {
        return goingOn(order, List.of(event));
    }

    /** The same of several events. */
    static Decision<OrderEvent> goingOn(Order order, List<OrderEvent> events) {
        Order after = order;
        for (OrderEvent event : events) {
            after = after.evolve(event);
        }
        boolean goes =
                order.blocks().contains(BlockReason.MISSING_PREP) && lacks(order) && !lacks(after);
        List<OrderEvent> all = new ArrayList<>(events);
        if (goes) {
            all.add(new OrderUnblocked(BlockReason.MISSING_PREP, null));
        }
        return Decision.accepted(all);
    }

    private static boolean lacks(Order order) {
        return order.lines().values().stream().anyMatch(line -> !line.lacking().isEmpty());
    }

    static Order lacking(Order order, List<LinePrep> needs) {
        Map<Integer, OrderedLine> lines = new HashMap<>(order.lines());
        needs.forEach(
                of -> lines.computeIfPresent(of.line(), (_, line) -> line.lacking(of.needs())));
        return order.with(lines);
    }

    static Order prepared(Order order, List<LinePrep> done) {
        Map<Integer, OrderedLine> lines = new HashMap<>(order.lines());
        done.forEach(
                of -> lines.computeIfPresent(of.line(), (_, line) -> line.prepared(of.needs())));
        return order.with(lines);
    }
}
