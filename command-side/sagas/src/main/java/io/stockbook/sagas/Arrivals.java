package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Input;
import io.stockbook.sagas.process.Offer;
import io.stockbook.sagas.process.Offering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices when more can be promised of a SKU, and has it offered to the lines that wait. */
final class Arrivals {

    private final Shelves shelves;
    private final Waitlist waitlist;
    private final Orders orders;
    private final PatientTurns patients;
    private final Map<OwnedSku, String> causes = new LinkedHashMap<>();
    private final Set<OwnedSku> answered = new LinkedHashSet<>();

    Arrivals(Shelves shelves, Waitlist waitlist, Orders orders, PatientTurns patients) {
        this.shelves = shelves;
        this.waitlist = waitlist;
        this.orders = orders;
        this.patients = patients;
    }

    void fold(StockItemId item, RecordedEvent recorded, StockEvent event) {
        long before = shelves.at(item).available();
        shelves.fold(item, recorded, event);
        if (shelves.at(item).available() > before || changesClaims(event)) {
            causes.put(OwnedSku.of(item), recorded.stream() + "#" + recorded.version());
        }
        if (event instanceof StockEvent.StockAllocated) {
            answered.add(OwnedSku.of(item));
        }
    }

    private static boolean changesClaims(StockEvent event) {
        return switch (event) {
            case StockEvent.RingFenceSet _,
                    StockEvent.SellingResumed _,
                    StockEvent.DemandQueued _,
                    StockEvent.DemandDropped _ ->
                    true;
            case StockEvent _ -> false;
        };
    }

    /**
     * A request for units was refused. When its stock item has moved on since, that may have gone
     * by while the request was under way and its line took no other offer.
     */
    void refused(AllocateStock asked, long version, String cause) {
        answered.add(OwnedSku.of(asked.item()));
        if (shelves.at(asked.item()).version() > version) {
            causes.putIfAbsent(OwnedSku.of(asked.item()), cause);
        }
    }

    /**
     * Those who wait for all they want come first, each by its rank: what they cannot take as a
     * whole is left to the others.
     */
    void tellPatients() {
        patients.next(causes.keySet(), answered)
                .forEach(
                        (order, sku) ->
                                orders.tell(
                                        order,
                                        new Input.Arrived(
                                                causes.getOrDefault(sku, sku.toString()))));
    }

    /** Somebody asked for units and was never answered. */
    void failed(AllocateStock asked) {
        answered.add(OwnedSku.of(asked.item()));
    }

    void write() {
        patients.write();
    }

    boolean isToBeGoneOnWith() {
        return patients.isToBeGoneOnWith();
    }

    void offer() {
        List<StockItemId> items = new ArrayList<>();
        causes.keySet().forEach(sku -> items.addAll(offering(sku)));
        if (!items.isEmpty()) {
            waitlist.first(items)
                    .forEach(
                            (sku, lines) ->
                                    Offering.offers(shelves.of(sku), lines)
                                            .forEach(offer -> tell(sku, offer)));
        }
    }

    /** Where units of the SKU are on offer and somebody waits for them. */
    private List<StockItemId> offering(OwnedSku sku) {
        List<StockItemId> offering = new ArrayList<>();
        shelves.of(sku)
                .forEach(
                        (location, shelf) -> {
                            if (shelf.onOffer() > 0 && shelf.queued() > 0) {
                                offering.add(new StockItemId(sku.owner(), sku.sku(), location));
                            }
                        });
        return offering;
    }

    private void tell(OwnedSku sku, Offer offer) {
        Demand demand = offer.to().demand();
        if (demand.kind() == Demand.Kind.ORDER) {
            orders.tell(
                    new OrderId(sku.owner(), new OrderNumber(demand.document())),
                    new Input.Offered(
                            demand.line(),
                            offer.location(),
                            offer.quantity(),
                            causes.getOrDefault(sku, sku.toString())));
        }
    }
}
