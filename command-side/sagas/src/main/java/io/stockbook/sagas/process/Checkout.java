package io.stockbook.sagas.process;

import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes what was kept for an order's checkout the order's own, before anything else is asked for.
 */
final class Checkout {

    private Checkout() {}

    /**
     * Each for the order's line of the same number, else for any that wants its SKU. One that is
     * more than its line wants is taken whole, and the rest is given back.
     */
    static void take(Course course) {
        String checkout = course.state().placed().checkout();
        if (checkout == null) {
            return;
        }
        List<Reservation> others = new ArrayList<>();
        for (Reservation kept : course.reservations(checkout)) {
            Line line = course.state().lines().get(kept.line());
            if (line != null && isFor(line, kept)) {
                consume(course, line, kept);
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
