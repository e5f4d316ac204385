package io.stockbook.sagas.process;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.order.BlockReason;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a blocked order's stock. It is kept, but for one that waits for its money or is
 * looked at only for as long as the channel says: then it goes to those who can have it, and the
 * order is sourced anew when it goes on.
 */
final class Blocks {

    private Blocks() {}

    static void placed(Course course, Instant at) {
        if (course.state().standing().isLapsing()) {
            wake(course, at);
        }
    }

    static void blocked(Course course, BlockReason reason, Instant at) {
        boolean already = course.state().standing().isLapsing();
        course.become(course.state().with(course.state().standing().blocked(reason)));
        if (reason.lapsing() && !already) {
            wake(course, at);
        }
        if (reason == BlockReason.UNKNOWN_SERVICE) {
            Services.blocked(course);
        }
    }

    private static void wake(Course course, Instant since) {
        ChannelPolicy policy = course.policy();
        int hours = (policy == null ? FulfilmentPolicy.USUAL : policy.served()).lapseHours();
        Instant due = since.plus(Duration.ofHours(hours));
        course.become(course.state().with(course.state().standing().lapsingAt(due)));
        course.wakeAt(new Deadline.Lapse(course.state().order(), due));
    }

    static void unblocked(Course course, BlockReason reason) {
        if (reason == BlockReason.MISSING_PREP) {
            Preparing.over(course, "nothing lacks any more, or somebody let the order go on");
        }
        boolean lapsed = course.state().standing().lapsed();
        course.become(course.state().with(course.state().standing().unblocked(reason)));
        if (lapsed && !course.state().standing().lapsed()) {
            course.startAgain();
        }
        if (reason == BlockReason.UNKNOWN_SERVICE) {
            Services.over(course, "somebody let the order go on without it");
        }
    }

    /**
     * The deadline is due; one of a block that is gone by now means nothing. An order whose channel
     * has not opened keeps nothing yet, and will not until it goes on.
     */
    static void due(Course course, Instant at) {
        Phase phase = course.state().phase();
        boolean underWay = phase == Phase.ACTIVE || phase == Phase.AWAITING_CHANNEL;
        if (underWay && course.state().standing().lapsesBy(at)) {
            course.become(course.state().with(course.state().standing().lapsedNow()));
            course.touchAll();
        }
    }
}
