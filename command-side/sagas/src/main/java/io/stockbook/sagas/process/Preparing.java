package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand.RequireOrderPrep;
import io.stockbook.messages.order.PrepOfLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an order's channel wants done to its units before they leave. The order is told when it is
 * placed, and again of units that come to it later; it waits until somebody has recorded all of it,
 * and keeps its stock meanwhile. What a channel asks for later concerns later orders, and units
 * that come later.
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

    /** Somebody has to do it: each time it is asked for is an exception of its own. */
    static void required(Course course, RecordedEvent recorded, List<PrepOfLine> lines) {
        String number = course.state().order().number().value();
        UUID exception = ExceptionOpening.id(ExceptionOpening.place(recorded));
        List<UUID> told = new ArrayList<>(told(course.state()));
        told.add(exception);
        course.become(course.state().with(course.state().standing().preparing(told)));
        course.open(
                exception,
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

    private static String words(Course course, PrepOfLine of) {
        return "line %d (%s): %s%s"
                .formatted(
                        of.line(),
                        course.line(of.line()).sku(),
                        of.needs().stream().map(Enum::name).collect(Collectors.joining(", ")),
                        of.wanted() == null
                                ? ""
                                : " of %d".formatted(of.wanted())
                                        + (of.prepared() == null || of.prepared() == 0
                                                ? ""
                                                : ", %d have it".formatted(of.prepared())));
    }

    /** Nobody waits for it any more, for this reason. */
    static void over(Course course, String why) {
        List<UUID> told = told(course.state());
        if (!told.isEmpty()) {
            course.become(course.state().with(course.state().standing().preparing(null)));
            told.forEach(exception -> course.resolve(exception, why));
        }
    }

    /**
     * The exceptions that tell of it; an order that waited before each time had its own had one.
     */
    private static List<UUID> told(Fulfilment state) {
        Standing standing = state.standing();
        if (!standing.blocks().contains(BlockReason.MISSING_PREP)) {
            return List.of();
        }
        return standing.missingPrep() == null
                ? List.of(ExceptionOpening.only(state.order(), "prep"))
                : standing.missingPrep();
    }
}
