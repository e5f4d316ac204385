package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;

import io.stockbook.messages.Command;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.RecordService;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order's channel means by the service that it asks for. An order whose channel does not
 * say is blocked, and keeps its stock; it goes on by itself as soon as the channel does.
 */
final class Services {

    private Services() {}

    /** Nobody has to know how an order travelled that left long ago, or has nothing to send. */
    static @Nullable AskedService asked(OrderPlaced event) {
        String code = event.terms() == null ? null : event.terms().service();
        boolean travels = event.handling() != Handling.ALREADY_SHIPPED && !event.lines().isEmpty();
        return code == null || !travels ? null : new AskedService(code, null, false);
    }

    /** Looks at what the channel says now. */
    static void look(Course course) {
        AskedService asked = course.state().standing().service();
        ChannelPolicy policy = course.policy();
        if (asked != null && policy != null) {
            become(course, asked.called(policy.served().service(asked.code())));
        }
    }

    /** True when the order does not know yet what is known of its service. */
    static boolean isDue(Fulfilment state) {
        AskedService asked = state.standing().service();
        return asked != null && (asked.level() != null || !asked.told());
    }

    static Command command(Fulfilment state) {
        AskedService asked = requireNonNull(state.standing().service());
        return asked.level() == null
                ? new BlockOrder(
                        state.order(),
                        BlockReason.UNKNOWN_SERVICE,
                        "%s does not say what %s is"
                                .formatted(state.placed().channel(), asked.code()))
                : new RecordService(state.order(), asked.level());
    }

    /** The order is blocked for it: somebody has to know, unless the channel has spoken by now. */
    static void blocked(Course course) {
        AskedService asked = course.state().standing().service();
        if (asked == null || asked.level() != null || asked.told()) {
            return;
        }
        become(course, asked.toldNow());
        ChannelPolicy policy = course.policy();
        Set<String> known = policy == null ? Set.of() : policy.served().services().keySet();
        course.open(
                exception(course.state()),
                ExceptionType.UNKNOWN_SERVICE,
                course.state().order().number().value(),
                "Order %s asks for service %s, which channel %s does not know; it knows %s"
                        .formatted(
                                course.state().order().number(),
                                asked.code(),
                                course.state().placed().channel(),
                                NearCodes.words(asked.code(), known)));
    }

    static void recorded(Course course, String level) {
        over(course, "channel %s calls %s so".formatted(course.state().placed().channel(), level));
    }

    /** Nobody waits for it any more, for this reason. */
    static void over(Course course, String why) {
        AskedService asked = course.state().standing().service();
        if (asked != null) {
            become(course, null);
            if (asked.told()) {
                course.resolve(exception(course.state()), why);
            }
        }
    }

    private static void become(Course course, @Nullable AskedService now) {
        course.become(course.state().with(course.state().standing().asking(now)));
    }

    private static UUID exception(Fulfilment state) {
        return ExceptionOpening.only(state.order(), "service");
    }
}
