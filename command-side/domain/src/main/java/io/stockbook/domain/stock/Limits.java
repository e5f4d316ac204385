package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much one stock item can hold, so that no sum overflows and no state grows without end. Looked
 * at last, at the facts a command would lead to.
 */
final class Limits {

    /** Units on hand; a ninth of what a long can count. */
    static final long MOST_ON_HAND = 100_000_000_000_000L;

    /** Open allocations and queued demands together. */
    static final int MOST_ENTRIES = 100_000;

    /** Ring-fences. */
    static final int MOST_FENCES = 1_000;

    /** Counts that somebody has begun. */
    static final int MOST_COUNTS = 100;

    private Limits() {}

    static Decision<StockEvent> keep(Stock stock, Decision<StockEvent> decision) {
        return switch (decision) {
            case Decision.Refused<StockEvent> refused -> refused;
            case Decision.Accepted<StockEvent>(List<StockEvent> events) -> {
                Refusal passed = passed(stock, events);
                yield passed == null ? decision : Decision.refused(passed);
            }
        };
    }

    private static @Nullable Refusal passed(Stock stock, List<StockEvent> events) {
        long arriving = 0;
        int entries = 0;
        int fences = 0;
        int counts = 0;
        for (StockEvent event : events) {
            arriving = Math.addExact(arriving, arriving(event));
            entries += entries(stock, event);
            fences += fences(stock, event);
            counts += counts(stock, event);
        }
        if (arriving > MOST_ON_HAND - stock.balances().onHand()) {
            return reached(stock, "units on hand", stock.balances().onHand(), MOST_ON_HAND);
        }
        if (entries > 0 && stock.entries() + entries > MOST_ENTRIES) {
            return reached(
                    stock, "open allocations and queued demands", stock.entries(), MOST_ENTRIES);
        }
        if (counts > 0 && stock.counts().all().size() >= MOST_COUNTS) {
            return reached(stock, "open counts", MOST_COUNTS, MOST_COUNTS);
        }
        return fences > 0 && stock.fences().inOrder().size() >= MOST_FENCES
                ? reached(stock, "ring-fences", MOST_FENCES, MOST_FENCES)
                : null;
    }

    private static long arriving(StockEvent event) {
        long arriving = 0;
        for (Movement movement : event.movements()) {
            if (movement.to().inside() && !movement.from().inside()) {
                arriving = Math.addExact(arriving, movement.quantity());
            }
        }
        return arriving;
    }

    /** Entries more or fewer; an allocation that serves the last of a queued demand adds none. */
    private static int entries(Stock stock, StockEvent event) {
        return switch (event) {
            case StockEvent.StockAllocated _, StockEvent.DemandQueued _ -> 1;
            case StockEvent.ShipmentReversed reversed ->
                    stock.allocations().find(reversed.allocation()) == null ? 1 : 0;
            case StockEvent.DemandDropped dropped -> {
                Waiting waiting = stock.queue().find(dropped.demand());
                yield waiting != null && waiting.quantity() == dropped.quantity() ? -1 : 0;
            }
            case StockEvent _ -> 0;
        };
    }

    private static int fences(Stock stock, StockEvent event) {
        return event instanceof StockEvent.RingFenceSet set && !stock.fenced(set.channel()) ? 1 : 0;
    }

    private static int counts(Stock stock, StockEvent event) {
        return event instanceof StockEvent.CountOpened it
                        && stock.counts().find(it.count(), it.scope(), it.lot()) == null
                ? 1
                : 0;
    }

    private static Refusal reached(Stock stock, String what, long there, long limit) {
        return Refusal.of(
                        RefusalCode.LIMIT_REACHED,
                        "%s has %d %s of at most %d".formatted(stock.item(), there, what, limit))
                .with("there", there)
                .with("limit", limit);
    }
}
