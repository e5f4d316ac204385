package io.stockbook.sagas.process;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was kept for an order's checkout the order's own, before anything else is asked for.
 */
final class Checkout {

    private Checkout() {}

    /**
     * Each for the order's line of the same number, else for any that wants its SKU. One that is
     * more than its line wants is taken whole, and the rest is given back. For kits of which the
     * components are kept the order is asked for their lines first.
     */
    static void take(Course course) {
        String checkout = course.state().placed().checkout();
        if (checkout == null) {
            return;
        }
        List<Reservation> others = new ArrayList<>();
        List<Reservation> parts = new ArrayList<>();
        for (Reservation kept : course.reservations(checkout)) {
            Line line = course.state().lines().get(kept.line());
            if (isTaken(course, kept)) {
                continue;
            }
            if (line != null && isFor(line, kept)) {
                consume(course, line, kept);
            } else if (isPart(course.state().kits().get(kept.line()), kept)) {
                parts.add(kept);
            } else {
                others.add(kept);
            }
        }
        for (Reservation kept : others) {
            course.state().lines().values().stream()
                    .filter(line -> isFor(line, kept))
                    .findFirst()
                    .ifPresent(line -> consume(course, line, kept));
        }
        for (Kit kit : List.copyOf(course.state().kits().values())) {
            Kits.explode(
                    course,
                    kit,
                    Math.min(complete(kit, parts), course.line(kit.line()).unsourced()));
        }
    }

    /** The order has lines of the components: what was kept of them is theirs. */
    static void takeParts(Course course, Kit kit) {
        String checkout = course.state().placed().checkout();
        if (checkout == null) {
            return;
        }
        for (Reservation kept : course.reservations(checkout)) {
            if (kept.line() == kit.line() && !isTaken(course, kept)) {
                kit.components().stream()
                        .map(of -> course.line(of.line()))
                        .filter(line -> isFor(line, kept))
                        .findFirst()
                        .ifPresent(line -> consume(course, line, kept));
            }
        }
    }

    private static boolean isTaken(Course course, Reservation kept) {
        return course.state().lines().values().stream()
                .anyMatch(line -> line.part(kept.allocation()).isPresent());
    }

    private static boolean isPart(@Nullable Kit kit, Reservation kept) {
        return kit != null
                && !kit.recipe().soldBuiltOnly()
                && kit.recipe().holds(kept.item().sku());
    }

    /** Kits of which all components are kept, each where its recipe wants them. */
    private static long complete(Kit kit, List<Reservation> parts) {
        Map<String, Map<Sku, Long>> kept = new HashMap<>();
        for (Reservation part : parts) {
            if (part.line() == kit.line()) {
                String place = kit.recipe().maySplit() ? "" : part.item().location().value();
                kept.computeIfAbsent(place, _ -> new HashMap<>())
                        .merge(part.item().sku(), part.quantity(), Long::sum);
            }
        }
        return kept.values().stream().mapToLong(kit.recipe()::complete).sum();
    }

    private static boolean isFor(Line line, Reservation kept) {
        return kept.item().sku().equals(line.sku()) && line.unsourced() > 0;
    }

    private static void consume(Course course, Line line, Reservation kept) {
        Placed placed = course.state().placed();
        int command = course.next();
        Part part =
                Part.unknown(kept.allocation(), kept.item().location(), placed.tasks())
                        .asking(kept.quantity(), command);
        course.ask(
                line.number(),
                part,
                new ConsumeReservation(
                        kept.item(),
                        kept.allocation(),
                        placed.demand(line.number()),
                        placed.rank(line.number()),
                        placed.behind()));
    }

    /** Its time was over, or it was freed: the units are sourced like any others. */
    static void denied(Course course, ConsumeReservation asked) {
        Line line = course.line(asked.demand().line());
        course.put(
                line.part(asked.allocation())
                        .map(part -> line.with(part.asking(0, part.number())))
                        .orElse(line));
    }
}
