package io.stockbook.domain.stock;

import io.stockbook.messages.stock.MissingUnits;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in each status: a fold of movements.
 *
 * @param missing the part of HELD that somebody did not find in its place
 */
public record Balances(
        long available,
        long allocated,
        long picked,
        long held,
        long damaged,
        long inspection,
        long missing) {

    static final Balances NONE = new Balances(0, 0, 0, 0, 0, 0, 0);

    /** What stands in this status; nothing at an edge. */
    public long of(Status status) {
        return switch (status) {
            case AVAILABLE -> available;
            case ALLOCATED -> allocated;
            case PICKED -> picked;
            case HELD -> held;
            case DAMAGED -> damaged;
            case INSPECTION -> inspection;
            case SUPPLIER, CUSTOMER, TRANSIT, SHRINKAGE, SCRAP, CONVERSION, OPENING -> 0;
        };
    }

    /** Everything that is physically here. */
    public long onHand() {
        return available + allocated + picked + held + damaged + inspection;
    }

    /**
     * What can be taken out of this status for this reason. Only the reason MISSING reaches the
     * missing part of HELD, and it reaches nothing else there.
     */
    long takeable(Status status, @Nullable ReasonCode reason) {
        if (status != Status.HELD) {
            return of(status);
        }
        return reason == ReasonCode.MISSING ? missing : held - missing;
    }

    /** What a count of this status counts: the shelf is what is promised of it too. */
    long counted(Status scope) {
        return scope == Status.AVAILABLE ? available + allocated : takeable(scope, null);
    }

    Balances after(StockEvent event) {
        List<Movement> moved = event.movements();
        if (moved.isEmpty()) {
            return this;
        }
        Balances after =
                new Balances(
                        after(moved, Status.AVAILABLE),
                        after(moved, Status.ALLOCATED),
                        after(moved, Status.PICKED),
                        after(moved, Status.HELD),
                        after(moved, Status.DAMAGED),
                        after(moved, Status.INSPECTION),
                        missing + MissingUnits.change(event));
        if (after.missing < 0 || after.missing > after.held) {
            throw new IllegalStateException(
                    "%d missing of %d held after %s".formatted(after.missing, after.held, event));
        }
        return after;
    }

    private long after(List<Movement> moved, Status status) {
        long units = of(status);
        for (Movement movement : moved) {
            units = Math.addExact(units, movement.effectOn(status));
        }
        if (units < 0) {
            throw new IllegalStateException("%d in %s after %s".formatted(units, status, moved));
        }
        return units;
    }
}
