package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockCommand.DropDemand;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps a line in the queue of every location that may serve it, with all the units it lacks: what
 * is queued is compared with what should be, and the difference is sent.
 */
final class Queueing {

    private Queueing() {}

    /** Sends what is left to queue or to drop, once no request for units is unanswered. */
    static void settle(Course course, int number) {
        Line line = course.line(number);
        if (!line.isIdentified()
                || line.asked() > 0
                || (line.missing() == 0 && line.waits().isEmpty())) {
            return;
        }
        Set<LocationId> places = new LinkedHashSet<>(serving(course));
        line.waits().forEach(wait -> places.add(wait.location()));
        for (LocationId location : places) {
            Wait wait = line.waitAt(location);
            long change = change(course, line, wait);
            if (change != 0 && wait.number() == 0 && !wait.refused()) {
                send(course, line, wait, change);
            }
        }
    }

    /** Takes the line's place before those of a later rank, for units that are asked for next. */
    static void join(Course course, int number, LocationId location, long units) {
        Line line = course.line(number);
        Wait wait = line.waitAt(location);
        if (wait.queued() == 0) {
            send(course, line, wait, units);
        }
    }

    /** The queue refused this change: true when it is still wanted, so somebody must look. */
    static boolean denied(Course course, int number, LocationId location, long change) {
        Line line = course.line(number);
        Wait wait = line.waitAt(location).moved(0, true);
        boolean wanted = change(course, line, wait) == change;
        course.put(number, wanted ? wait.refusedNow() : wait);
        return wanted;
    }

    /**
     * Units to queue with, or, below zero, units to take out of the queue. A line that waits for
     * more leaves and joins anew; one of another rank takes its new place without leaving.
     */
    private static long change(Course course, Line line, Wait wait) {
        long due =
                serving(course).contains(wait.location()) ? Kits.toQueue(course.state(), line) : 0;
        if (wait.queued() == 0 || (wait.outdated() && due > 0)) {
            return due;
        }
        return due > wait.queued() ? -wait.queued() : due - wait.queued();
    }

    private static List<LocationId> serving(Course course) {
        ChannelPolicy policy = course.policy();
        boolean isKilledRather = course.state().placed().fill() == FillPolicy.FILL_OR_KILL;
        return policy == null
                        || isKilledRather
                        || !course.state().maySource()
                        || Patience.holds(course.state())
                ? List.of()
                : policy.locations();
    }

    private static void send(Course course, Line line, Wait wait, long change) {
        int command = course.next();
        Fulfilment state = course.state();
        Placed placed = state.placed();
        Demand demand = placed.demand(line.number());
        course.ask(
                line.number(),
                wait.asked(command),
                change > 0
                        ? new QueueDemand(
                                state.item(line, wait.location()),
                                demand,
                                placed.channel(),
                                placed.rank(line.number()),
                                change,
                                placed.behind())
                        : new DropDemand(
                                state.item(line, wait.location()),
                                demand,
                                -change,
                                placed.behind()));
    }
}
