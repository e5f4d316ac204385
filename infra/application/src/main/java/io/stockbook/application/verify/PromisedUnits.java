package io.stockbook.application.verify;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which units of an order a stock event promises, picks or ships: read off the event's movements
 * into and out of ALLOCATED, PICKED and CUSTOMER.
 */
final class PromisedUnits {

    /** What changed for one order. */
    record Units(String document, long allocated, long picked, long shipped) {}

    private final Map<AllocationId, Long> reserved = new HashMap<>();

    Optional<Units> after(StockEvent event) {
        return switch (event) {
            case StockEvent.StockAllocated e -> checkout(e.allocation(), e.demand(), e);
            case StockEvent.AllocationFreed e -> checkout(e.allocation(), e.demand(), e);
            case StockEvent.AllocationShorted e -> checkout(e.allocation(), e.demand(), e);
            case StockEvent.StockPicked e -> of(e.demand(), e);
            case StockEvent.PickReversed e -> of(e.demand(), e);
            case StockEvent.PickRejected e -> of(e.demand(), e);
            case StockEvent.StockShipped e -> of(e.demand(), e);
            case StockEvent.ShipmentReversed e -> of(e.demand(), e);
            case StockEvent.ReservationConsumed e -> {
                @Nullable Long units = reserved.remove(e.allocation());
                yield units == null || e.demand().kind() != Demand.Kind.ORDER
                        ? Optional.empty()
                        : Optional.of(new Units(e.demand().document(), units, 0, 0));
            }
            case StockEvent other -> Optional.empty();
        };
    }

    private Optional<Units> checkout(AllocationId allocation, Demand demand, StockEvent event) {
        if (demand.kind() == Demand.Kind.CHECKOUT) {
            reserved.merge(allocation, effect(event, Status.ALLOCATED), Math::addExact);
            return Optional.empty();
        }
        return of(demand, event);
    }

    private static Optional<Units> of(Demand demand, StockEvent event) {
        return demand.kind() == Demand.Kind.ORDER
                ? Optional.of(
                        new Units(
                                demand.document(),
                                effect(event, Status.ALLOCATED),
                                effect(event, Status.PICKED),
                                effect(event, Status.CUSTOMER)))
                : Optional.empty();
    }

    private static long effect(StockEvent event, Status status) {
        return event.movements().stream()
                .mapToLong((Movement movement) -> movement.effectOn(status))
                .sum();
    }
}
