package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.OrderEvent.OrderAllocated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that ships complete holds up nobody while it waits: it stands in no queue, lower ranks
 * take what is not enough for it, and its own rank counts once everything is there. But not for
 * ever: after its channel's longest wait it queues like any other, and nobody passes it any more.
 *
 * @param until when that is, or null while the order has not said that it waits
 * @param lacks by what it is found when stock arrives, or null before anybody has looked
 */
public record Patience(@Nullable Instant until, @Nullable List<Lack> lacks) {

    /** It does not wait yet. */
    static final Patience NEW = new Patience(null, null);

    /** Keeps the list as it is. */
    public Patience {
        lacks = lacks == null ? null : List.copyOf(lacks);
    }

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
            become(course, new Patience(until, patience.lacks()));
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

    /** By what it is to be found from now on when stock arrives. */
    static void look(Course course) {
        Patience patience = course.state().standing().patience();
        if (patience != null) {
            List<Lack> now = Lacks.of(course);
            if (!now.equals(patience.lacks())) {
                become(course, new Patience(patience.until(), now));
            }
        }
    }

    /** What has to be there before it is worth looking again; any of it is enough. */
    public static List<Lack> lacking(Fulfilment state) {
        Patience patience = state.standing().patience();
        List<Lack> known = patience == null ? null : patience.lacks();
        return known == null ? Lacks.anything(state) : known;
    }
}
