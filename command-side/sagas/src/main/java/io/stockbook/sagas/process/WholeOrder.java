package io.stockbook.sagas.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.FillPolicy;
import java.util.ArrayList;
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
        boolean unanswered =
                state.busy() || parts(state).stream().anyMatch(part -> part.inFlight() != null);
        if (!state.knowsItsItems()
                || unanswered
                || !state.lines().values().stream().allMatch(Sourcing::mayAsk)) {
            return;
        }
        SourcingPlan draft = SourcingPlan.of(course, policy);
        Map<StockItemId, Long> behind = behind(course, policy);
        List<Plan.Share> shares = new ArrayList<>(built(course, draft));
        if (course.state().busy()) {
            return;
        }
        long wanted = 0;
        List<Plan.Need> needs = new ArrayList<>();
        for (Line line : state.lines().values()) {
            wanted += line.unsourced();
            long units = isOfBuiltKits(state, line) ? 0 : Kits.ownNeed(state, line);
            if (units > 0) {
                needs.add(new Plan.Need(line.number(), line.item(), units));
            }
        }
        for (Kit kit : state.kits().values()) {
            KitStock stock = KitStock.of(state, kit);
            if (!stock.beyond().isEmpty()) {
                return;
            }
            if (stock.lacking() > 0) {
                shares.addAll(draft.kits(kit, stock.lacking(), behind));
            }
        }
        shares.addAll(draft.lines(needs, behind));
        if (shares.stream().mapToLong(Plan.Share::quantity).sum() == wanted) {
            shares.forEach(share -> ask(course, share, behind));
        }
    }

    private static boolean isOfBuiltKits(Fulfilment state, Line line) {
        Kit kit = state.kits().get(line.number());
        return kit != null && !kit.whole();
    }

    /** What is built of kits; for all others of them the order is asked for their components. */
    private static List<Plan.Share> built(Course course, SourcingPlan draft) {
        List<Plan.Need> needs = new ArrayList<>();
        for (Line line : course.state().lines().values()) {
            if (line.unsourced() > 0 && isOfBuiltKits(course.state(), line)) {
                needs.add(new Plan.Need(line.number(), line.item(), line.unsourced()));
            }
        }
        if (needs.isEmpty()) {
            return List.of();
        }
        List<Plan.Share> built = draft.lines(needs, Map.of());
        Map<Integer, Long> units =
                built.stream()
                        .collect(groupingBy(Plan.Share::line, summingLong(Plan.Share::quantity)));
        for (Plan.Need need : needs) {
            Kit kit = course.state().kits().get(need.line());
            if (kit != null) {
                Kits.explode(course, kit, need.quantity() - units.getOrDefault(need.line(), 0L));
            }
        }
        return built;
    }

    /** Who queues comes before all of a later rank, so it takes its place where there are any. */
    static void ask(Course course, Plan.Share share, Map<StockItemId, Long> behind) {
        StockItemId item = course.state().item(course.line(share.line()), share.location());
        if (behind.getOrDefault(item, 0L) > 0) {
            Queueing.join(course, share.line(), share.location(), share.quantity());
        }
        Sourcing.ask(course, share.line(), share.location(), share.quantity());
    }

    /** Units that wait where it looks and that it comes before; what is killed waits for nobody. */
    private static Map<StockItemId, Long> behind(Course course, ChannelPolicy policy) {
        if (course.state().placed().fill() != FillPolicy.SHIP_COMPLETE) {
            return Map.of();
        }
        Set<StockItemId> items = new LinkedHashSet<>();
        for (Line line : course.state().lines().values()) {
            for (LocationId location : policy.locations()) {
                if (line.unsourced() > 0) {
                    items.add(course.state().item(line, location));
                }
            }
        }
        return course.behind(items);
    }

    /** More can be promised of something that it lacks: perhaps everything can be had now. */
    static void arrived(Course course) {
        if (course.state().maySource()
                && course.state().tally().missing() > 0
                && (isOne(course.state()) || Kits.wait(course.state()))) {
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
                && !state.busy();
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
