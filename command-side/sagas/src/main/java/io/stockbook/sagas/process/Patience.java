package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order that ships complete holds up nobody while it waits: it stands in no queue, lower ranks
 * take what is not enough for it, and its own rank counts once everything is there. But not for
 * ever: after its channel's longest wait it queues like any other, and nobody passes it any more.
 *
 * @param until when that is, or null while the order has not said that it waits
 */
public record Patience(@Nullable Instant until) {

    /** It does not wait yet. */
    static final Patience NEW = new Patience(null);

    static @Nullable Patience of(FillPolicy fill) {
        return fill == FillPolicy.SHIP_COMPLETE ? NEW : null;
    }

    /** True while the order stands in no queue. */
    static boolean holds(Fulfilment state) {
        return state.standing().patience() != null && WholeOrder.isOne(state);
    }

    /** Components of kits stand in no queue either, for as long. */
    static void ofKits(Course course) {
        if (course.state().placed().fill() == FillPolicy.PARTIAL) {
            become(course, NEW);
        }
    }

    /** The order knows what is promised to it: from then on it waits, or does not wait any more. */
    static void recorded(Course course, OrderAllocated told, Instant at) {
        Patience patience = course.state().standing().patience();
        if (patience == null || (patience.until() == null) == told.waiting().isEmpty()) {
            return;
        }
        if (told.waiting().isEmpty()) {
            become(course, NEW);
        } else {
            Instant until = at.plus(Duration.ofHours(hours(course.policy())));
            become(course, new Patience(until));
            course.wakeAt(new Deadline.LongestWait(course.state().order(), until));
        }
    }

    private static int hours(@Nullable ChannelPolicy policy) {
        return (policy == null ? FulfilmentPolicy.USUAL : policy.served()).longestWaitHours();
    }

    private static void become(Course course, @Nullable Patience now) {
        course.become(course.state().with(course.state().standing().with(now)));
    }

    /** The deadline is due; one of a wait that is over by now means nothing. */
    static void due(Course course, Instant at) {
        Patience patience = course.state().standing().patience();
        if (patience != null && patience.until() != null && !at.isBefore(patience.until())) {
            become(course, null);
            course.touchAll();
        }
    }

    /** How many units of each SKU have to be there before it is worth looking again. */
    public static Map<Sku, Long> lacking(Fulfilment state) {
        if (!state.maySource() || state.tally().missing() == 0) {
            return Map.of();
        }
        if (!WholeOrder.isOne(state)) {
            return state.standing().patience() == null ? Map.of() : kits(state);
        }
        Map<Sku, Long> lacking = new LinkedHashMap<>();
        if (state.knowsItsItems() && holds(state)) {
            for (Line line : state.lines().values()) {
                if (line.missing() > 0) {
                    lacking.merge(line.item(), line.missing(), Long::sum);
                }
            }
        }
        return lacking;
    }

    /** It is worth looking again when one more kit may be complete. */
    private static Map<Sku, Long> kits(Fulfilment state) {
        Map<Sku, Long> lacking = new LinkedHashMap<>();
        for (Kit kit : state.kits().values()) {
            if (KitStock.of(state, kit).lacking() > 0) {
                for (KitComponent of : kit.components()) {
                    lacking.merge(of.sku(), of.perKit(), Math::min);
                }
            }
        }
        return lacking;
    }
}
