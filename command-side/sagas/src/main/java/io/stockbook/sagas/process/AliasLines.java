package io.stockbook.sagas.process;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.OrderCommand.IdentifyLine;
import io.stockbook.messages.order.OrderEvent.LineIdentified;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines that name an item by somebody else's code. What the code stands for is looked up and
 * recorded by the order; while nobody knows, or several SKUs have it, a person is told, and the
 * line goes on by itself as soon as one SKU is left.
 */
final class AliasLines {

    /** How many lines one exception speaks of; the order shows the others. */
    private static final int MOST_NAMED = 5;

    private AliasLines() {}

    static @Nullable Unidentified of(OrderPlaced event) {
        return event.unidentified().isEmpty()
                ? null
                : new Unidentified(event.unidentified(), false);
    }

    /** As a line of the order that nothing can be promised to yet. */
    static Line line(AliasLine line) {
        return new Line(line.line(), null, line.quantity(), false, 0, 0, List.of(), List.of());
    }

    /** Looks at what is known now. */
    static void look(Course course) {
        Unidentified lines = course.state().standing().unidentified();
        if (lines == null || course.state().phase() == Phase.CANCELLING) {
            return;
        }
        Map<AliasLine, List<Sku>> known = course.items(lines.lines());
        List<AliasLine> unknown = new ArrayList<>();
        for (AliasLine line : lines.lines()) {
            List<Sku> skus = known.getOrDefault(line, List.of());
            if (skus.size() == 1) {
                course.send(
                        course.next(),
                        new IdentifyLine(course.state().order(), line.line(), skus.getFirst()));
            } else {
                unknown.add(line);
            }
        }
        if (!unknown.isEmpty() && !lines.told()) {
            become(course, lines.toldNow());
            tell(course, unknown, known);
        }
    }

    private static void tell(
            Course course, List<AliasLine> unknown, Map<AliasLine, List<Sku>> known) {
        String named =
                unknown.stream()
                        .limit(MOST_NAMED)
                        .map(line -> words(course, line, known.getOrDefault(line, List.of())))
                        .collect(joining("; "));
        int others = unknown.size() - MOST_NAMED;
        course.open(
                exception(course.state()),
                ExceptionType.UNKNOWN_ALIAS,
                course.state().order().number().value(),
                "Order %s names what nobody knows: %s%s"
                        .formatted(
                                course.state().order().number(),
                                named,
                                others > 0 ? "; and %d other lines".formatted(others) : ""));
    }

    private static String words(Course course, AliasLine line, List<Sku> skus) {
        String code = "line %d, %s of %s".formatted(line.line(), line.alias(), line.source());
        return skus.isEmpty()
                ? "%s, near to it: %s"
                        .formatted(code, NearCodes.items(line.alias(), course.near(line)))
                : "%s, which several have: %s".formatted(code, NearCodes.few(skus));
    }

    /** The order knows: its line is served like any other. */
    static void identified(Course course, LineIdentified event, long position) {
        Line line = course.line(event.line());
        course.put(line.identifiedAs(event.sku()));
        Preparing.ask(course, List.of(course.line(event.line())));
        Kits.look(course, List.of(course.line(event.line())), position);
        course.put(course.state().progress().changedNow());
        forget(course, event.line(), "every line has its SKU");
        Checkout.take(course);
    }

    /** So many units are wanted of a line now; of none nobody has to know what they are. */
    static void wanting(Course course, int number, long quantity) {
        if (quantity == 0) {
            forget(course, number, "the line is cancelled");
        }
    }

    private static void forget(Course course, int number, String why) {
        Unidentified before = course.state().standing().unidentified();
        if (before == null) {
            return;
        }
        Unidentified left = before.without(number);
        if (left.lines().isEmpty()) {
            over(course, why);
            course.touchAll();
        } else {
            become(course, left);
        }
    }

    /** Nobody waits for it any more, for this reason. */
    static void over(Course course, String why) {
        Unidentified lines = course.state().standing().unidentified();
        if (lines != null) {
            become(course, null);
            if (lines.told()) {
                course.resolve(exception(course.state()), why);
            }
        }
    }

    private static void become(Course course, @Nullable Unidentified now) {
        course.become(course.state().with(course.state().standing().naming(now)));
    }

    private static UUID exception(Fulfilment state) {
        return ExceptionOpening.only(state.order(), "aliases");
    }
}
