package io.stockbook.domain.purchase;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.purchase.PurchaseEvent;
import java.util.List;

/**
 * How much one purchase order can hold, so that no sum overflows and no state grows without end.
 * Looked at last, at what a command would lead to.
 */
final class Limits {

    /** Announcements. */
    static final int MOST_ANNOUNCEMENTS = 1_000;

    /** Lines of all its receipts. */
    static final int MOST_RECEIVED_LINES = 20_000;

    /** Units of one line that are announced, or that came. */
    static final long MOST_UNITS = 100_000_000_000_000L;

    private Limits() {}

    static Decision<PurchaseEvent> keep(Purchase before, Decision<PurchaseEvent> decision) {
        return switch (decision) {
            case Decision.Refused<PurchaseEvent> refused -> refused;
            case Decision.Accepted<PurchaseEvent>(List<PurchaseEvent> events) -> {
                Purchase after = before;
                for (PurchaseEvent event : events) {
                    after = after.evolve(event);
                }
                yield exceeded(before, after) ? Decision.refused(reached(after)) : decision;
            }
        };
    }

    /** What is beyond a limit may still become less. */
    private static boolean exceeded(Purchase before, Purchase after) {
        return passed(after) && after.size() >= before.size() && units(after) >= units(before);
    }

    private static boolean passed(Purchase purchase) {
        return purchase.asns().size() > MOST_ANNOUNCEMENTS
                || purchase.held().size() > MOST_RECEIVED_LINES
                || units(purchase) > MOST_UNITS;
    }

    private static long units(Purchase purchase) {
        long ordered =
                purchase.lines().stream()
                        .mapToLong(line -> Math.max(line.announced(), line.came()))
                        .max()
                        .orElse(0);
        return Math.max(
                ordered, purchase.held().stream().mapToLong(HeldLine::left).max().orElse(0));
    }

    private static Refusal reached(Purchase purchase) {
        return Refusal.of(
                        RefusalCode.LIMIT_REACHED,
                        ("a purchase order has at most %d announcements, %d lines of receipts and"
                                        + " %d units in one of them")
                                .formatted(MOST_ANNOUNCEMENTS, MOST_RECEIVED_LINES, MOST_UNITS))
                .with("announcements", purchase.asns().size())
                .with("lines", purchase.held().size())
                .with("units", units(purchase));
    }
}
