package io.stockbook.application.verify;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.Optional;

/**
 * Which units of an order a stock event promises, picks or ships: read off the event's movements
 * into and out of ALLOCATED, PICKED and CUSTOMER. Units reserved for its checkout have moved
 * before; they become the order's when the reservation is consumed.
 */
final class PromisedUnits {

    /** What changed of one allocation to a line of an order. */
    record Units(
            String document,
            int line,
            AllocationId allocation,
            long allocated,
            long picked,
            long shipped) {}

    private PromisedUnits() {}

    static Optional<Units> after(StockEvent event) {
        return switch (event) {
            case StockEvent.StockAllocated e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.AllocationFreed e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.AllocationShorted e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.StockPicked e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.PickReversed e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.PickRejected e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.StockShipped e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.ShipmentReversed e -> moved(e.demand(), e.allocation(), e);
            case StockEvent.ReservationConsumed e ->
                    of(e.demand(), e.allocation(), e.quantity(), 0, 0);
            case StockEvent other -> Optional.empty();
        };
    }

    private static Optional<Units> moved(Demand demand, AllocationId allocation, StockEvent event) {
        return of(
                demand,
                allocation,
                effect(event, Status.ALLOCATED),
                effect(event, Status.PICKED),
                effect(event, Status.CUSTOMER));
    }

    private static Optional<Units> of(
            Demand demand, AllocationId allocation, long allocated, long picked, long shipped) {
        return demand.kind() == Demand.Kind.ORDER
                ? Optional.of(
                        new Units(
                                demand.document(),
                                demand.line(),
                                allocation,
                                allocated,
                                picked,
                                shipped))
                : Optional.empty();
    }

    private static long effect(StockEvent event, Status status) {
        return event.movements().stream()
                .mapToLong((Movement movement) -> movement.effectOn(status))
                .sum();
    }
}
