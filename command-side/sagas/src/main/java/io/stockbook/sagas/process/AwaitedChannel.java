package io.stockbook.sagas.process;

import io.stockbook.messages.exception.ExceptionType;
import java.util.UUID;

/**
 * The channel of an order that is not open: nobody knows what may serve it, so it waits, and a
 * person is told until it does not wait any more.
 */
final class AwaitedChannel {

    private AwaitedChannel() {}

    static void begin(Course course) {
        course.become(course.state().in(Phase.AWAITING_CHANNEL));
        course.open(
                exception(course.state()),
                ExceptionType.UNKNOWN_CHANNEL,
                course.state().order().number().value(),
                "Order %s names channel %s, which is not open"
                        .formatted(
                                course.state().order().number(),
                                course.state().placed().channel()));
    }

    /** It has opened, or follows another policy. */
    static void known(Course course) {
        if (course.state().phase() == Phase.AWAITING_CHANNEL && course.policy() != null) {
            over(course, "channel %s is open".formatted(course.state().placed().channel()));
            course.become(course.state().in(Phase.ACTIVE));
            course.touchAll();
        }
    }

    /** Nobody waits for it any more, for this reason. */
    static void over(Course course, String why) {
        if (course.state().phase() == Phase.AWAITING_CHANNEL) {
            course.resolve(exception(course.state()), why);
        }
    }

    private static UUID exception(Fulfilment state) {
        return ExceptionOpening.only(state.order(), "channel");
    }
}
