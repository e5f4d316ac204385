package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 3: per allocation, open units and ended units are what was allocated, and no more comes
 * back than was shipped; and the open units of a stock item are its ALLOCATED and PICKED balances.
 */
final class AllocationsCheck implements Check {

    /** Everything that was told of one allocation, kept after it ended so that it stays known. */
    private record Told(long allocated, long unpicked, long picked, long shipped) {

        static final Told NOTHING = new Told(0, 0, 0, 0);

        long open() {
            return unpicked + picked;
        }

        Told plus(Told change) {
            return new Told(
                    allocated + change.allocated,
                    unpicked + change.unpicked,
                    picked + change.picked,
                    shipped + change.shipped);
        }
    }

    /** One stock item: its balances, and all allocations it ever had with their open sums. */
    private static final class Item {
        private final Levels levels = new Levels();
        private final Map<AllocationId, Told> told = new HashMap<>();
        private long unpicked;
        private long picked;
    }

    private final Map<String, Item> items = new HashMap<>();

    @Override
    public String name() {
        return "3: open and ended units of every allocation are what was allocated";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof StockEvent event)) {
            return;
        }
        Item item = items.computeIfAbsent(recorded.stream(), stream -> new Item());
        event.movements().forEach(item.levels::move);
        book(recorded, item, event);
        if (item.levels.of(Status.ALLOCATED) != item.unpicked
                || item.levels.of(Status.PICKED) != item.picked) {
            throw new Violation(
                    recorded,
                    "ALLOCATED is %d and PICKED %d, open allocations hold %d and %d"
                            .formatted(
                                    item.levels.of(Status.ALLOCATED),
                                    item.levels.of(Status.PICKED),
                                    item.unpicked,
                                    item.picked));
        }
    }

    private static void book(RecordedEvent recorded, Item item, StockEvent event) {
        switch (event) {
            case StockEvent.StockAllocated e -> {
                if (item.told.getOrDefault(e.allocation(), Told.NOTHING).open() > 0) {
                    throw new Violation(recorded, e.allocation() + " was allocated twice");
                }
                Told made = new Told(e.quantity(), e.quantity(), 0, 0);
                change(recorded, item, e.allocation(), made);
            }
            case StockEvent.AllocationFreed e ->
                    change(recorded, item, e.allocation(), new Told(0, -e.quantity(), 0, 0));
            case StockEvent.AllocationShorted e ->
                    change(recorded, item, e.allocation(), new Told(0, -e.quantity(), 0, 0));
            case StockEvent.StockPicked e ->
                    change(recorded, item, e.allocation(), picked(e.quantity()));
            case StockEvent.PickReversed e ->
                    change(recorded, item, e.allocation(), picked(-e.quantity()));
            case StockEvent.PickRejected e ->
                    change(recorded, item, e.allocation(), new Told(0, 0, -e.quantity(), 0));
            case StockEvent.StockShipped e ->
                    change(recorded, item, e.allocation(), shipped(e.quantity()));
            case StockEvent.ShipmentReversed e ->
                    change(recorded, item, e.allocation(), shipped(-e.quantity()));
            case StockEvent.TransferDispatched e ->
                    ended(recorded, item, e.allocation(), e.from(), e.quantity());
            case StockEvent.Converted e ->
                    ended(recorded, item, e.allocation(), e.status(), -e.change());
            case StockEvent other -> {}
        }
    }

    private static void ended(
            RecordedEvent recorded,
            Item item,
            @Nullable AllocationId allocation,
            Status from,
            long units) {
        if (allocation != null && from == Status.PICKED) {
            change(recorded, item, allocation, shipped(units));
        }
    }

    private static Told picked(long units) {
        return new Told(0, -units, units, 0);
    }

    private static Told shipped(long units) {
        return new Told(0, 0, -units, units);
    }

    private static void change(RecordedEvent recorded, Item item, AllocationId id, Told change) {
        Told after = item.told.getOrDefault(id, Told.NOTHING).plus(change);
        if (after.shipped < 0) {
            throw new Violation(
                    recorded,
                    "allocation %s took back %d more than was shipped"
                            .formatted(id, -after.shipped));
        }
        if (after.unpicked < 0
                || after.picked < 0
                || after.unpicked + after.picked + after.shipped > after.allocated) {
            throw new Violation(
                    recorded,
                    "allocation %s has ended more than was allocated: of %d, %d unpicked, %d picked"
                            .formatted(id, after.allocated, after.unpicked, after.picked));
        }
        item.told.put(id, after);
        item.unpicked += change.unpicked;
        item.picked += change.picked;
    }
}
