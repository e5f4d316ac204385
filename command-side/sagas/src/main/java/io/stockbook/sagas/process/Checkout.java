package io.stockbook.sagas.process;

import io.stockbook.messages.stock.StockCommand.ConsumeReservation;

/**
 * Makes what was kept for an order's checkout the order's own, before anything else is asked for.
 */
final class Checkout {

    private Checkout() {}

    /** A reservation that is more than its line wants is taken whole; the rest is given back. */
    static void take(Course course) {
        String checkout = course.state().placed().checkout();
        if (checkout == null) {
            return;
        }
        for (Reservation kept : course.reservations(checkout)) {
            course.state().lines().values().stream()
                    .filter(line -> line.sku().equals(kept.item().sku()) && line.unsourced() > 0)
                    .findFirst()
                    .ifPresent(line -> consume(course, line, kept));
        }
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
