package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.OrderCommand.ExplodeKit;
import io.stockbook.messages.order.OrderEvent.KitExploded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lines of kits: what is built is promised as it is, for the rest the order gets lines of the
 * components. Components are asked for kit by kit, and what makes no kit complete goes back.
 */
final class Kits {

    private Kits() {}

    /**
     * Learns which of these lines are of kits; what a kit holds is asked once, of the moment in
     * which the lines were named.
     */
    static void look(Course course, Collection<Line> lines, long position) {
        course.kits(lines, position).forEach((line, recipe) -> course.put(Kit.of(line, recipe)));
    }

    /** Asks the order for lines of the components of what no built kit serves. */
    static void explode(Course course) {
        for (Kit kit : List.copyOf(course.state().kits().values())) {
            explode(course, kit, course.line(kit.line()).unsourced());
        }
    }

    static void explode(Course course, Kit kit, long kits) {
        if (kits > 0 && kit.asked() == 0 && !kit.whole()) {
            int command = course.next();
            course.put(kit.asking(command));
            course.send(
                    command,
                    new ExplodeKit(
                            course.state().order(),
                            kit.line(),
                            kits,
                            kit.recipe().components(),
                            kit.recipe().maySplit()));
        }
    }

    /** The order has lines of the components. */
    static void exploded(Course course, KitExploded event) {
        Kit kit = course.state().kits().get(event.line());
        if (kit == null) {
            return;
        }
        boolean first = course.state().kits().values().stream().allMatch(it -> it.kits() == 0);
        Kit now = kit.exploded(event.kits(), event.components());
        course.put(now);
        course.put(course.line(kit.line()).exploding(event.kits()));
        for (KitComponent of : event.components()) {
            Line before = course.state().lines().get(of.line());
            Line line = before == null ? Line.of(of.line(), of.sku(), 0) : before;
            course.add(line.wanting(now.kits() * of.perKit()));
        }
        course.put(course.state().progress().changedNow());
        Preparing.ask(
                course, event.components().stream().map(of -> course.line(of.line())).toList());
        if (first) {
            Patience.ofKits(course);
        }
        Checkout.takeParts(course, now);
    }

    /**
     * The order counts on units that are not promised any more, or has ended: before it is asked
     * again it is told what is promised.
     */
    static void declined(Course course, ExplodeKit asked) {
        Kit kit = course.state().kits().get(asked.line());
        if (kit != null) {
            course.put(kit.asking(-1));
            course.put(course.state().progress().changedNow());
        }
    }

    /** The order knows what is promised to it. */
    static void told(Course course) {
        for (Kit kit : List.copyOf(course.state().kits().values())) {
            if (kit.asked() < 0) {
                course.put(kit.asking(0));
                course.touch(kit.line());
            }
        }
    }

    /** The order has no room for the components: the kit waits as it is. */
    static void refused(Course course, ExplodeKit asked) {
        Kit kit = course.state().kits().get(asked.line());
        if (kit != null) {
            course.put(kit.wholeNow());
            course.touch(asked.line());
        }
    }

    /** Units that the customer wants of a line, those that its components serve among them. */
    static long wanted(Fulfilment state, int number) {
        Kit kit = state.kits().get(number);
        return state.line(number).quantity() + (kit == null ? 0 : kit.kits());
    }

    /**
     * So many units are wanted of a line now, those of a kit that its components serve included.
     */
    static void wanting(Course course, int number, long quantity) {
        Kit kit = course.state().kits().get(number);
        course.put(course.line(number).wanting(quantity - (kit == null ? 0 : kit.kits())));
        Kit served = course.state().kitServedBy(number);
        if (served != null) {
            for (KitComponent of : served.components()) {
                if (of.line() == number) {
                    course.put(served.serving(quantity / of.perKit()));
                }
            }
        }
    }

    /** With a component the others have to be looked at too. */
    static void touch(Course course) {
        if (course.state().kits().isEmpty()) {
            return;
        }
        Set<Integer> others = new TreeSet<>();
        for (Line line : course.touched()) {
            Kit kit = course.state().kitServedBy(line.number());
            if (kit != null) {
                kit.components().forEach(of -> others.add(of.line()));
            }
        }
        course.touched().forEach(line -> others.remove(line.number()));
        others.forEach(course::touch);
    }

    /** Asks for as many whole kits as can be had, where nothing is unanswered. */
    static void source(Course course, ChannelPolicy policy, SourcingPlan draft) {
        if (course.state().kits().isEmpty()) {
            return;
        }
        Set<Integer> touched = new TreeSet<>();
        course.touched().forEach(line -> touched.add(line.number()));
        for (Kit kit : List.copyOf(course.state().kits().values())) {
            if (kit.components().stream().anyMatch(of -> touched.contains(of.line()))) {
                KitStock stock = KitStock.of(course.state(), kit);
                long lacking = stock.lacking();
                if (lacking > 0 && stock.mayAsk() && stock.isQuiet() && stock.beyond().isEmpty()) {
                    Map<StockItemId, Long> behind = behind(course, kit, policy);
                    draft.kits(kit, lacking, behind)
                            .forEach(share -> WholeOrder.ask(course, share, behind));
                }
            }
        }
    }

    private static Map<StockItemId, Long> behind(Course course, Kit kit, ChannelPolicy policy) {
        return course.behind(
                kit.components().stream()
                        .map(of -> course.line(of.line()))
                        .flatMap(
                                line ->
                                        policy.locations().stream()
                                                .map(at -> course.state().item(line, at)))
                        .toList());
    }

    /** Units that the line may ask for by itself; none while it may come to be served by others. */
    static long ownNeed(Fulfilment state, Line line) {
        Kit own = state.kits().get(line.number());
        if (own != null && own.isAsked()) {
            return 0;
        }
        Kit kit = state.kitServedBy(line.number());
        return kit == null
                ? line.unsourced()
                : Math.clamp(
                        KitStock.of(state, kit).loose(line.number()) - line.asked(),
                        0,
                        line.unsourced());
    }

    /** Units with which the line stands in queues. */
    static long toQueue(Fulfilment state, Line line) {
        Kit own = state.kits().get(line.number());
        if (own != null) {
            return own.whole() ? line.missing() : 0;
        }
        Kit kit = state.kitServedBy(line.number());
        return kit == null || state.standing().patience() == null
                ? line.missing()
                : KitStock.of(state, kit).loose(line.number());
    }

    /** Units of an allocation that make no kit complete, once nothing of the kit is unanswered. */
    static long beyond(Fulfilment state, Line line, Part part) {
        Kit kit = state.kitServedBy(line.number());
        if (kit == null || WholeOrder.isOne(state)) {
            return 0;
        }
        KitStock stock = KitStock.of(state, kit);
        return stock.isQuiet() ? stock.beyond().getOrDefault(part.allocation(), 0L) : 0;
    }

    /** True when kits of the order wait for stock. */
    static boolean wait(Fulfilment state) {
        return state.kits().values().stream()
                .anyMatch(kit -> KitStock.of(state, kit).lacking() > 0);
    }
}
