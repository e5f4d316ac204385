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
import io.stockbook.messages.order.PrepOfLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a channel wants done to units before they leave: an order waits until all of it is done. */
final class Preparation {

    private Preparation() {}

    /** Whoever waits is told only of what they have not heard of. */
    static Decision<OrderEvent> require(Order order, OrderCommand.RequireOrderPrep told) {
        if (order.stage() != Stage.OPEN) {
            return new Refusals(order, told).stage();
        }
        boolean waits = order.blocks().contains(BlockReason.MISSING_PREP);
        Tally tally = new Tally();
        for (LinePrep of : told.lines()) {
            OrderedLine line = order.lines().get(of.line());
            if (line == null) {
                continue;
            }
            for (PrepNeed need : of.needs()) {
                PreparedUnits before = line.prep(need);
                boolean lacks = before == null || before.prepared() < line.ordered();
                boolean heard = waits && before != null && before.wanted() >= line.ordered();
                if (line.ordered() > 0 && lacks && !heard) {
                    tally.add(
                            of.line(),
                            need,
                            line.ordered(),
                            before == null ? 0 : before.prepared());
                }
            }
        }
        if (tally.isEmpty()) {
            return Decision.unchanged();
        }
        OrderPrepRequired required = new OrderPrepRequired(tally.lines());
        return waits
                ? Decision.accepted(required)
                : Decision.accepted(
                        List.of(required, new OrderBlocked(BlockReason.MISSING_PREP, null)));
    }

    /**
     * What nobody asked for is not recorded, nor more units than there are. A number that is said
     * twice changes nothing; a report without one is of the units that were asked for next.
     */
    static Decision<OrderEvent> record(Order order, OrderCommand.RecordOrderPrep told) {
        Refusals refusals = new Refusals(order, told);
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        Tally tally = new Tally();
        for (LinePrep of : told.lines()) {
            OrderedLine line = order.lines().get(of.line());
            if (line == null) {
                return refusals.noLine(of.line());
            }
            for (PrepNeed need : of.needs()) {
                PreparedUnits before = line.prep(need);
                if (before != null) {
                    long said = of.quantity() == null ? before.asked() : of.quantity();
                    long now = Math.min(said, line.ordered());
                    if (now > before.prepared()) {
                        tally.add(of.line(), need, before.wanted(), now);
                    }
                }
            }
        }
        return tally.isEmpty()
                ? Decision.unchanged()
                : goingOn(order, new OrderPrepRecorded(tally.lines(), told.evidence()));
    }

    /** What is as far as each other of one line is told together. */
    private static final class Tally {

        private record Far(int line, long wanted, long prepared) {}

        private final Map<Far, List<PrepNeed>> all = new LinkedHashMap<>();

        void add(int line, PrepNeed need, long wanted, long prepared) {
            all.computeIfAbsent(new Far(line, wanted, prepared), _ -> new ArrayList<>()).add(need);
        }

        boolean isEmpty() {
            return all.isEmpty();
        }

        List<PrepOfLine> lines() {
            return all.entrySet().stream()
                    .map(
                            each ->
                                    new PrepOfLine(
                                            each.getKey().line(),
                                            each.getValue(),
                                            each.getKey().wanted(),
                                            each.getKey().prepared()))
                    .toList();
        }
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

    /** Where nobody counted, all of the line lacks it. */
    static Order required(Order order, List<PrepOfLine> needs) {
        return each(
                order,
                needs,
                (line, of, before) ->
                        of.wanted() == null || before == null
                                ? PreparedUnits.none(
                                        of.wanted() == null ? line.ordered() : of.wanted())
                                : before.wanting(of.wanted()));
    }

    /** Where nobody counted, all of the line had it. */
    static Order prepared(Order order, List<PrepOfLine> done) {
        return each(
                order,
                done,
                (line, of, before) -> {
                    PreparedUnits asked =
                            before == null ? PreparedUnits.none(line.ordered()) : before;
                    return asked.having(
                            of.prepared() == null
                                    ? Math.max(asked.wanted(), line.ordered())
                                    : of.prepared());
                });
    }

    private interface Step {
        PreparedUnits of(OrderedLine line, PrepOfLine told, @Nullable PreparedUnits before);
    }

    private static Order each(Order order, List<PrepOfLine> told, Step step) {
        Map<Integer, OrderedLine> lines = new HashMap<>(order.lines());
        for (PrepOfLine of : told) {
            for (PrepNeed need : of.needs()) {
                lines.computeIfPresent(
                        of.line(),
                        (_, line) -> line.prepared(need, step.of(line, of, line.prep(need))));
            }
        }
        return order.with(lines);
    }
}
