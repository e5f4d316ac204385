package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 3: per allocation, open units and ended units are what was allocated; and the open ones
 * of a stock item are its ALLOCATED and PICKED balances.
 */
final class AllocationsCheck implements Check {

    /** The open units of one allocation. */
    private record Open(long unpicked, long picked) {}

    /** One stock item: its balances, and its open allocations with their sums. */
    private static final class Item {
        private final Levels levels = new Levels();
        private final Map<AllocationId, Open> open = new HashMap<>();
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
                if (item.open.containsKey(e.allocation())) {
                    throw new Violation(recorded, e.allocation() + " was allocated twice");
                }
                change(recorded, item, e.allocation(), e.quantity(), 0);
            }
            case StockEvent.AllocationFreed e ->
                    change(recorded, item, e.allocation(), -e.quantity(), 0);
            case StockEvent.AllocationShorted e ->
                    change(recorded, item, e.allocation(), -e.quantity(), 0);
            case StockEvent.StockPicked e ->
                    change(recorded, item, e.allocation(), -e.quantity(), e.quantity());
            case StockEvent.PickReversed e ->
                    change(recorded, item, e.allocation(), e.quantity(), -e.quantity());
            case StockEvent.PickRejected e ->
                    change(recorded, item, e.allocation(), 0, -e.quantity());
            case StockEvent.StockShipped e ->
                    change(recorded, item, e.allocation(), 0, -e.quantity());
            case StockEvent.ShipmentReversed e ->
                    change(recorded, item, e.allocation(), 0, e.quantity());
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
            change(recorded, item, allocation, 0, -units);
        }
    }

    private static void change(
            RecordedEvent recorded, Item item, AllocationId id, long unpicked, long picked) {
        Open before = item.open.getOrDefault(id, new Open(0, 0));
        Open after = new Open(before.unpicked + unpicked, before.picked + picked);
        if (after.unpicked < 0 || after.picked < 0) {
            throw new Violation(
                    recorded,
                    "allocation %s has ended more than was allocated: %d unpicked, %d picked left"
                            .formatted(id, after.unpicked, after.picked));
        }
        if (after.unpicked == 0 && after.picked == 0) {
            item.open.remove(id);
        } else {
            item.open.put(id, after);
        }
        item.unpicked += unpicked;
        item.picked += picked;
    }
}
