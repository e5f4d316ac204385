package io.stockbook.sagas.process;

import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand.RequireOrderPrep;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an order's channel wants done to its units before they leave. The order is told when it is
 * placed, waits until somebody has recorded all of it, and keeps its stock meanwhile; what a
 * channel asks for later concerns later orders.
 */
final class Preparing {

    private static final int LINES_TOLD = 5;

    private Preparing() {}

    /** Of an order that left long ago nothing is to be done. */
    static void ask(Course course, Collection<Line> lines) {
        if (course.state().placed().handling() == Handling.ALREADY_SHIPPED) {
            return;
        }
        List<LinePrep> needs = course.prep(lines);
        if (!needs.isEmpty()) {
            course.send(course.next(), new RequireOrderPrep(course.state().order(), needs));
        }
    }

    /** Somebody has to do it. */
    static void required(Course course, List<LinePrep> lines) {
        String number = course.state().order().number().value();
        course.open(
                exception(course.state()),
                ExceptionType.MISSING_PREP,
                number,
                "Order %s waits until its units are prepared for channel %s: %s%s"
                        .formatted(
                                number,
                                course.state().placed().channel(),
                                lines.stream()
                                        .limit(LINES_TOLD)
                                        .map(of -> words(course, of))
                                        .collect(Collectors.joining("; ")),
                                lines.size() > LINES_TOLD
                                        ? "; and %d lines more".formatted(lines.size() - LINES_TOLD)
                                        : ""));
    }

    private static String words(Course course, LinePrep of) {
        return "line %d (%s): %s"
                .formatted(
                        of.line(),
                        course.line(of.line()).sku(),
                        of.needs().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** Nobody waits for it any more, for this reason. */
    static void over(Course course, String why) {
        if (course.state().standing().blocks().contains(BlockReason.MISSING_PREP)) {
            course.resolve(exception(course.state()), why);
        }
    }

    private static UUID exception(Fulfilment state) {
        return ExceptionOpening.only(state.order(), "prep");
    }
}
