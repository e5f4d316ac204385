package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.NameBasedUuid;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a line's units come from: asked for by plan, by offer, or waited for in queues. */
final class Sourcing {

    private static final UUID ALLOCATIONS = UUID.fromString("0a3f4c52-5a0e-5d7b-8a6e-1b1d4f6c2e10");

    /** Plans of one line that may fail before it queues; stale facts rarely fool it twice. */
    private static final int MOST_ATTEMPTS = 4;

    private Sourcing() {}

    /** Asks for what these lines lack where there is stock; a line that waits takes offers only. */
    static void source(Course course, Collection<Line> lines) {
        ChannelPolicy policy = course.policy();
        if (policy == null || !course.state().maySource()) {
            return;
        }
        if (WholeOrder.isOne(course.state())) {
            WholeOrder.source(course, policy);
            return;
        }
        SourcingPlan draft = SourcingPlan.of(course, policy);
        Kits.source(course, policy, draft);
        List<Plan.Need> needs = new ArrayList<>();
        for (Line line : lines) {
            if (line.isIdentified()
                    && line.unsourced() > 0
                    && line.waits().isEmpty()
                    && mayAsk(line)) {
                long units = Kits.ownNeed(course.state(), course.line(line.number()));
                if (units > 0) {
                    needs.add(new Plan.Need(line.number(), line.item(), units));
                }
            }
        }
        if (!needs.isEmpty()) {
            draft.lines(needs, Map.of())
                    .forEach(
                            share -> ask(course, share.line(), share.location(), share.quantity()));
        }
        Kits.explode(course);
    }

    static boolean mayAsk(Line line) {
        return line.attempts() < MOST_ATTEMPTS;
    }

    /** Takes an offer as far as units are neither promised nor asked for. */
    static void offered(Course course, Input.Offered offer) {
        Line line = course.state().lines().get(offer.line());
        if (line == null
                || !line.isIdentified()
                || line.unsourced() == 0
                || !course.state().maySource()) {
            return;
        }
        if (WholeOrder.isOne(course.state())) {
            course.startAgain();
            return;
        }
        long own = Kits.ownNeed(course.state(), line);
        if (own > 0) {
            ask(course, offer.line(), offer.location(), Math.min(own, offer.quantity()));
        } else {
            course.startAgain();
        }
    }

    /** The facts were stale: the units are planned again, or go on waiting. */
    static void denied(Course course, AllocateStock asked) {
        Line line = course.line(asked.demand().line());
        Line without =
                line.part(asked.allocation())
                        .map(part -> line.with(part.asking(0, part.number())))
                        .orElse(line);
        course.put(without.attempted(line.attempts() + 1));
    }

    static void ask(Course course, int number, LocationId location, long units) {
        Fulfilment state = course.state();
        Line line = state.line(number);
        int command = course.next();
        AllocationId allocation =
                new AllocationId(
                        NameBasedUuid.of(
                                ALLOCATIONS,
                                "%s\n%d\n%s\n%d"
                                        .formatted(
                                                state.order().key(), number, location, command)));
        course.ask(
                number,
                Part.unknown(allocation, location, state.placed().tasks()).asking(units, command),
                new AllocateStock(
                        state.item(line, location),
                        allocation,
                        state.placed().demand(number),
                        state.placed().channel(),
                        state.placed().rank(number),
                        units,
                        null,
                        null,
                        state.placed().behind()));
    }
}
