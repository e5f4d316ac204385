package io.stockbook.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The invariants 1 to 3 of the ledger, checked after every event of one stock item. */
final class Invariants {

    private final Map<Status, Long> moved = new EnumMap<>(Status.class);
    private final Map<Status, Long> documented = new EnumMap<>(Status.class);
    private final Map<AllocationId, Long> promised = new HashMap<>();

    void check(Stock before, StockEvent event, Stock after) {
        for (Movement movement : event.movements()) {
            moved.merge(movement.from(), -movement.quantity(), Long::sum);
            moved.merge(movement.to(), movement.quantity(), Long::sum);
        }
        countsAreNoVarianceOfMovements(before, event);
        neverOversold(before, event, after);
        conserved(event, after);
        promisesKept(event, after);
    }

    /** Who counts what was there when he began finds nothing wrong, whatever happened since. */
    private static void countsAreNoVarianceOfMovements(Stock before, StockEvent event) {
        if (event instanceof StockEvent.StockCounted counted && counted.since() != null) {
            OpenCount open = before.counts().find(counted.count(), counted.scope(), counted.lot());
            assertThat(open).as("%s", counted).isNotNull();
            if (counted.counted() == counted.expected()) {
                assertThat(counted.variance()).as("%s", counted).isZero();
                assertThat(counted.missingFound()).as("%s", counted).isZero();
            }
        }
    }

    private void neverOversold(Stock before, StockEvent event, Stock after) {
        for (Status status : Status.values()) {
            if (status.inside()) {
                assertThat(after.balances().of(status)).as("%s", status).isNotNegative();
                assertThat(after.balances().of(status)).isEqualTo(moved.getOrDefault(status, 0L));
            }
        }
        assertThat(after.balances().missing()).isBetween(0L, after.balances().held());
        assertThat(after.fences().filled()).isBetween(0L, after.balances().available());
        after.fences()
                .inOrder()
                .forEach(fence -> assertThat(fence.filled()).isBetween(0L, fence.remaining()));
        if (event instanceof StockEvent.StockAllocated allocated) {
            assertThat(allocated.quantity()).isBetween(1L, before.balances().available());
            long others = before.fences().filled() - before.fences().filledFor(allocated.channel());
            assertThat(allocated.quantity())
                    .isLessThanOrEqualTo(before.balances().available() - others);
        }
    }

    private void conserved(StockEvent event, Stock after) {
        switch (event) {
            case StockEvent.StockReceived e -> document(Status.SUPPLIER, -e.quantity());
            case StockEvent.ReceiptCorrected e -> document(Status.SUPPLIER, -e.change());
            case StockEvent.ReturnedToVendor e -> document(Status.SUPPLIER, e.quantity());
            case StockEvent.ReturnDispositioned e when e.to() == Status.SUPPLIER ->
                    document(Status.SUPPLIER, e.quantity());
            case StockEvent.StockShipped e -> document(Status.CUSTOMER, e.quantity());
            case StockEvent.SaleReported e -> document(Status.CUSTOMER, e.quantity());
            case StockEvent.StockReturned e -> document(Status.CUSTOMER, -e.quantity());
            case StockEvent.ShipmentReversed e -> document(Status.CUSTOMER, -e.quantity());
            case StockEvent.TransferDispatched e -> document(Status.TRANSIT, e.quantity());
            case StockEvent.TransferReceived e -> document(Status.TRANSIT, -e.quantity());
            case StockEvent.TransferLost e -> document(Status.TRANSIT, -e.quantity());
            case StockEvent.Converted e -> document(Status.CONVERSION, -e.change());
            default -> {}
        }
        for (Status edge :
                new Status[] {
                    Status.SUPPLIER, Status.CUSTOMER, Status.TRANSIT, Status.CONVERSION
                }) {
            assertThat(moved.getOrDefault(edge, 0L))
                    .as("%s", edge)
                    .isEqualTo(documented.getOrDefault(edge, 0L));
        }
        assertThat(moved.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(after.balances().onHand())
                .isEqualTo(
                        -moved.entrySet().stream()
                                .filter(entry -> !entry.getKey().inside())
                                .mapToLong(Map.Entry::getValue)
                                .sum());
    }

    private void document(Status edge, long quantity) {
        documented.merge(edge, quantity, Long::sum);
    }

    private void promisesKept(StockEvent event, Stock after) {
        switch (event) {
            case StockEvent.StockAllocated e -> promise(e.allocation(), e.quantity());
            case StockEvent.ShipmentReversed e -> promise(e.allocation(), e.quantity());
            case StockEvent.AllocationFreed e -> promise(e.allocation(), -e.quantity());
            case StockEvent.AllocationShorted e -> promise(e.allocation(), -e.quantity());
            case StockEvent.PickRejected e -> promise(e.allocation(), -e.quantity());
            case StockEvent.StockShipped e -> promise(e.allocation(), -e.quantity());
            case StockEvent.TransferDispatched e when e.allocation() != null ->
                    promise(e.allocation(), -e.quantity());
            case StockEvent.Converted e when e.allocation() != null ->
                    promise(e.allocation(), e.change());
            default -> {}
        }
        long unpicked = 0;
        long picked = 0;
        for (Allocation open : after.allocations().all()) {
            assertThat(open.units()).as("%s", open).isEqualTo(promised.get(open.id()));
            assertThat(open.fenced()).isBetween(0L, open.units());
            unpicked += open.unpicked();
            picked += open.picked();
        }
        assertThat(unpicked).isEqualTo(after.balances().allocated());
        assertThat(picked).isEqualTo(after.balances().picked());
        assertThat(promised.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(unpicked + picked);
    }

    private void promise(AllocationId id, long units) {
        promised.merge(id, units, Long::sum);
    }
}
