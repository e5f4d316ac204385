package io.stockbook.domain.stock;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.StockEvent;
import io.vavr.collection.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The open allocations; a persistent map, so that a hot stock item does not copy thousands. */
public record Allocations(HashMap<AllocationId, Allocation> byId) {

    static final Allocations NONE = new Allocations(HashMap.empty());

    /** All of them, in no order. */
    public List<Allocation> all() {
        List<Allocation> all = new ArrayList<>(byId.size());
        byId.forEach((_, allocation) -> all.add(allocation));
        return all;
    }

    @Nullable Allocation find(AllocationId id) {
        return byId.get(id).getOrNull();
    }

    Allocation get(AllocationId id) {
        Allocation open = find(id);
        if (open == null) {
            throw new IllegalStateException("allocation %s is not open".formatted(id));
        }
        return open;
    }

    /** All with unpicked units, whoever gives way first at the front. */
    List<Allocation> givingWay() {
        return all().stream()
                .filter(allocation -> allocation.unpicked() > 0)
                .sorted(Allocation.GIVING_WAY)
                .toList();
    }

    Allocations with(Allocation allocation) {
        return new Allocations(
                allocation.units() == 0
                        ? byId.remove(allocation.id())
                        : byId.put(allocation.id(), allocation));
    }

    Allocations shipped(StockEvent.StockShipped event) {
        return change(event.allocation(), open -> open.moved(0, -event.quantity()));
    }

    /** The reversed units are picked again, of an allocation that may have ended meanwhile. */
    Allocations reopened(StockEvent.ShipmentReversed event) {
        Allocation open = find(event.allocation());
        return with((open == null ? Allocation.reopened(event) : open).moved(0, event.quantity()));
    }

    Allocations change(AllocationId id, UnaryOperator<Allocation> change) {
        return with(change.apply(get(id)));
    }

    int size() {
        return byId.size();
    }
}
