package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stock items keep for checkouts that no order was placed from yet. */
final class KeptForCheckouts {

    private record Reservation(String item, AllocationId allocation) {}

    private record KeptReservation(String checkout, int line, long quantity, long position) {}

    private final Map<Reservation, KeptReservation> kept = new HashMap<>();

    void fold(RecordedEvent recorded, StockEvent event) {
        switch (event) {
            case StockEvent.StockAllocated e -> {
                if (e.demand().kind() == Demand.Kind.CHECKOUT) {
                    kept.put(
                            new Reservation(recorded.stream(), e.allocation()),
                            new KeptReservation(
                                    e.demand().document(),
                                    e.demand().line(),
                                    e.quantity(),
                                    recorded.position()));
                }
            }
            case StockEvent.AllocationFreed e -> less(recorded, e.allocation(), e.quantity());
            case StockEvent.AllocationShorted e -> less(recorded, e.allocation(), e.quantity());
            case StockEvent.ReservationConsumed e ->
                    kept.remove(new Reservation(recorded.stream(), e.allocation()));
            case StockEvent other -> {}
        }
    }

    private void less(RecordedEvent recorded, AllocationId allocation, long units) {
        kept.computeIfPresent(
                new Reservation(recorded.stream(), allocation),
                (id, before) ->
                        before.quantity() == units
                                ? null
                                : new KeptReservation(
                                        before.checkout(),
                                        before.line(),
                                        before.quantity() - units,
                                        recorded.position()));
    }

    FoldedRows rows() {
        FoldedRows rows =
                new FoldedRows(
                        "SELECT * FROM ledger.reservation",
                        "owner",
                        "sku",
                        "location",
                        "checkout",
                        "allocation");
        kept.forEach(
                (reservation, units) -> {
                    StockItemId item = StockItemId.parse(reservation.item());
                    rows.put(
                            units.position(),
                            List.of(
                                    item.owner().value(),
                                    item.sku().value(),
                                    item.location().value(),
                                    units.checkout(),
                                    reservation.allocation().toString()),
                            "line",
                            units.line(),
                            "quantity",
                            units.quantity());
                });
        return rows;
    }
}
