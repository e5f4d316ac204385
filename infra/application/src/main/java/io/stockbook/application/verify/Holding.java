package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import java.util.HashMap;
import java.util.Map;

/** What all stock items together hold for one order, and what waits at them for it. */
final class Holding {

    /** As whom the processes send. */
    private static final String PROCESSES = "sagas";

    /** An allocation, at the stock item that made it. */
    record Allocation(StockItemId item, AllocationId id) {}

    /** A line of the order in the queue of a stock item. */
    record Place(StockItemId item, int line) {}

    /**
     * The units of one allocation.
     *
     * @param byHand true when somebody else than the processes has moved them, so that the order
     *     itself may not know
     */
    record Units(int line, long allocated, long picked, long shipped, boolean byHand) {

        boolean some() {
            return allocated != 0 || picked != 0 || shipped != 0;
        }

        boolean here() {
            return allocated != 0 || picked != 0;
        }

        boolean same(Units other) {
            return line == other.line
                    && allocated == other.allocated
                    && picked == other.picked
                    && shipped == other.shipped;
        }

        @Override
        public String toString() {
            return "%d allocated, %d picked and %d shipped units"
                    .formatted(allocated, picked, shipped);
        }
    }

    private final Map<Allocation, Units> allocations = new HashMap<>();
    private final Map<Place, Long> queued = new HashMap<>();
    private long position;

    /**
     * Units of an allocation have moved.
     *
     * @param underWay true when the order is: that somebody went past it is remembered only then
     */
    void move(
            RecordedEvent recorded,
            StockItemId item,
            PromisedUnits.Units change,
            boolean underWay) {
        position = recorded.position();
        boolean promised = change.allocated() > 0 && change.picked() == 0;
        boolean byHand = !promised && !recorded.provenance().actor().client().equals(PROCESSES);
        allocations.compute(
                new Allocation(item, change.allocation()),
                (_, before) -> {
                    Units now = before == null ? new Units(change.line(), 0, 0, 0, false) : before;
                    Units after =
                            new Units(
                                    now.line(),
                                    now.allocated() + change.allocated(),
                                    now.picked() + change.picked(),
                                    now.shipped() + change.shipped(),
                                    now.byHand() || byHand);
                    return after.some() || (underWay && after.byHand()) ? after : null;
                });
    }

    void queue(RecordedEvent recorded, StockItemId item, int line, long change) {
        position = recorded.position();
        queued.compute(
                new Place(item, line),
                (_, before) -> {
                    long after = (before == null ? 0 : before) + change;
                    return after == 0 ? null : after;
                });
    }

    Map<Allocation, Units> allocations() {
        return allocations;
    }

    Map<Place, Long> queued() {
        return queued;
    }

    /** Of the last event that changed it. */
    long position() {
        return position;
    }

    /** Of an order that has ended only what is still here is of interest; true when nothing is. */
    boolean forgetShipped() {
        allocations.values().removeIf(units -> !units.here());
        return allocations.isEmpty() && queued.isEmpty();
    }
}
