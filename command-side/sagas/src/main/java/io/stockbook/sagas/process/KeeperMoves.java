package io.stockbook.sagas.process;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Learnt;
import io.stockbook.messages.stock.MissingUnits;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.StockAdjusted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event adds to each of the statuses of which keepers tell, and when it did.
 *
 * @param at when it happened; when it was recorded, if nobody said
 * @param available AVAILABLE and ALLOCATED together
 * @param held without what is missing
 */
public record KeeperMoves(Instant at, long available, long held, long damaged, long inspection) {

    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    /** What the event moved in goods; nothing when the books only learnt from it. */
    public static KeeperMoves of(RecordedEvent recorded, StockEvent event) {
        List<Movement> moved = event.movements();
        Instant at = moment(recorded.recordedAt(), event.evidence().occurredAt());
        return moved.isEmpty() || isLearnt(event)
                ? new KeeperMoves(at, 0, 0, 0, 0)
                : new KeeperMoves(
                        at,
                        effect(moved, Status.AVAILABLE) + effect(moved, Status.ALLOCATED),
                        effect(moved, Status.HELD) - MissingUnits.change(event),
                        effect(moved, Status.DAMAGED),
                        effect(moved, Status.INSPECTION));
    }

    /** A clock may be fast, but not by a day: that is a slip, and would stay in the future. */
    private static Instant moment(Instant recordedAt, @Nullable Instant occurredAt) {
        return occurredAt == null || occurredAt.isAfter(recordedAt.plus(MOST_AHEAD))
                ? recordedAt
                : occurredAt;
    }

    /** A loss or a find that says when it happened was not so before, by the keeper's books. */
    private static boolean isLearnt(StockEvent event) {
        return Learnt.from(event)
                && !(event instanceof StockAdjusted it
                        && it.reason() != ReasonCode.KEYING_ERROR
                        && it.evidence().occurredAt() != null);
    }

    private static long effect(List<Movement> moved, Status status) {
        return moved.stream().mapToLong(movement -> movement.effectOn(status)).sum();
    }

    /** True when no keeper would tell of it. */
    public boolean isNothing() {
        return available == 0 && held == 0 && damaged == 0 && inspection == 0;
    }
}
