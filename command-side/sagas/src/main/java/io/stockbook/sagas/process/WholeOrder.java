package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.FillPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders that take all or nothing, until they are on the floor: from there on what goes missing of
 * them is served like anybody's.
 */
final class WholeOrder {

    private WholeOrder() {}

    static boolean isOne(Fulfilment state) {
        return state.placed().fill() != FillPolicy.PARTIAL && !isOnTheFloor(state);
    }

    private static boolean isOnTheFloor(Fulfilment state) {
        return parts(state).stream()
                .anyMatch(
                        part ->
                                part.heard() != Heard.NOTHING
                                        || part.picked() > 0
                                        || part.shipped() > 0);
    }

    /** Asks for everything when everything is there, and for nothing otherwise. */
    static void source(Course course, ChannelPolicy policy) {
        Fulfilment state = course.state();
        Collection<Line> lines = state.lines().values();
        boolean unanswered =
                state.tally().busy() > 0
                        || parts(state).stream().anyMatch(part -> part.inFlight() != null);
        if (!state.knowsItsItems() || unanswered || !lines.stream().allMatch(Sourcing::mayAsk)) {
            return;
        }
        List<Plan.Need> needs = new ArrayList<>();
        for (Line line : lines) {
            if (line.unsourced() > 0) {
                needs.add(new Plan.Need(line.number(), line.item(), line.unsourced()));
            }
        }
        Map<StockItemId, Long> behind = behind(course, needs, policy);
        List<Plan.Share> shares = Sourcing.shares(course, needs, policy, behind);
        long wanted = needs.stream().mapToLong(Plan.Need::quantity).sum();
        long there = shares.stream().mapToLong(Plan.Share::quantity).sum();
        if (there == wanted) {
            shares.forEach(share -> ask(course, share, behind));
        }
    }

    /** Who queues comes before all of a later rank, so it takes its place where there are any. */
    private static void ask(Course course, Plan.Share share, Map<StockItemId, Long> behind) {
        StockItemId item = course.state().item(course.line(share.line()), share.location());
        if (behind.getOrDefault(item, 0L) > 0) {
            Queueing.join(course, share.line(), share.location(), share.quantity());
        }
        Sourcing.ask(course, share.line(), share.location(), share.quantity());
    }

    /** Units that wait where it looks and that it comes before; what is killed waits for nobody. */
    private static Map<StockItemId, Long> behind(
            Course course, List<Plan.Need> needs, ChannelPolicy policy) {
        if (course.state().placed().fill() != FillPolicy.SHIP_COMPLETE) {
            return Map.of();
        }
        Set<StockItemId> items = new LinkedHashSet<>();
        for (Plan.Need need : needs) {
            for (LocationId location : policy.locations()) {
                items.add(course.state().item(course.line(need.line()), location));
            }
        }
        return course.behind(items);
    }

    /** More can be promised of something that it lacks: perhaps everything can be had now. */
    static void arrived(Course course) {
        if (course.state().maySource()
                && course.state().tally().missing() > 0
                && isOne(course.state())) {
            course.startAgain();
        }
    }

    /** True when only a part of it could be had: it keeps nothing while it waits. */
    static boolean isToBeGivenBack(Fulfilment state) {
        return state.maySource()
                && state.placed().fill() == FillPolicy.SHIP_COMPLETE
                && state.tally().missing() > 0
                && state.lines().values().stream().allMatch(line -> line.asked() == 0)
                && !isOnTheFloor(state);
    }

    /** True when it was to be had at once or not at all, and cannot be had. */
    static boolean isToBeKilled(Fulfilment state) {
        return state.maySource()
                && state.placed().fill() == FillPolicy.FILL_OR_KILL
                && state.knowsItsItems()
                && state.tally().missing() > 0
                && state.tally().busy() == 0;
    }

    /** True when it was to be had at once, and is: what it loses later is served anew. */
    static boolean isFilled(Fulfilment state) {
        return state.phase() == Phase.ACTIVE
                && state.placed().fill() == FillPolicy.FILL_OR_KILL
                && state.tally().missing() == 0;
    }

    private static List<Part> parts(Fulfilment state) {
        return state.lines().values().stream().flatMap(line -> line.parts().stream()).toList();
    }
}
