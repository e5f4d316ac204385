package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.channel.ChannelEvent.ChannelPolicyChanged;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.CountCompared;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.ReservationConsumed;
import io.stockbook.messages.stock.StockEvent.ReservationExtended;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;
import io.stockbook.sagas.process.Demands;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.Input;
import io.stockbook.sagas.process.KitsFound;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.Recipe;
import io.stockbook.sagas.process.ReservationExpiry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * One step of all processes: a batch of events, and what waits to be told besides, folded into the
 * facts, told to whom it concerns, and everything that follows written. Whoever runs it holds the
 * lock on the place and commits.
 */
final class Round {

    private final Shelves shelves;
    private final Waitlist waitlist;
    private final Policies policies;
    private final Carriers carriers;
    private final ItemCodes codes;
    private final ItemPrep prep;
    private final ItemKits kits;
    private final OpenedKits opened;
    private final Reservations reservations;
    private final Inputs inputs;
    private final Deadlines deadlines;
    private final Fulfilments states;
    private final Outbox outbox;
    private final EarlyNews early;
    private final Orders orders;
    private final Arrivals arrivals;
    private final Shipments shipments;
    private final Backlogs backlogs;
    private final Documents documents;
    private final Counts counts;
    private final LostPicks lostPicks;
    private final Replenishments replenishments;
    private final Instant now;

    Round(DSLContext dsl, Instant now) {
        this.now = now;
        shelves = new Shelves(dsl);
        waitlist = new Waitlist(dsl);
        policies = new Policies(dsl);
        carriers = new Carriers(dsl);
        codes = new ItemCodes(dsl);
        prep = new ItemPrep(dsl);
        kits = new ItemKits(dsl);
        opened = new OpenedKits(dsl);
        reservations = new Reservations(dsl);
        inputs = new Inputs(dsl);
        deadlines = new Deadlines(dsl);
        Patients patients = new Patients(dsl);
        states = new Fulfilments(dsl, patients);
        outbox = new Outbox(dsl);
        early = new EarlyNews(dsl);
        orders =
                new Orders(
                        states,
                        new Planning(shelves, waitlist, policies, codes, prep, kits, reservations),
                        outbox,
                        early,
                        deadlines);
        arrivals =
                new Arrivals(
                        shelves,
                        waitlist,
                        orders,
                        new PatientTurns(shelves, patients, new Turns(dsl)));
        shipments =
                new Shipments(
                        carriers, outbox, deadlines, new UncodedShipments(dsl, carriers, outbox));
        backlogs = new Backlogs(dsl, policies, outbox);
        documents = new Documents(dsl, codes.known(), outbox);
        counts = new Counts(dsl, outbox);
        lostPicks = new LostPicks(dsl, outbox);
        replenishments = new Replenishments(dsl, outbox);
    }

    /**
     * Takes these events, up to this position.
     *
     * @return true when there are commands to send
     */
    boolean take(List<RecordedEvent> events, long position) {
        List<Letter> letters = inputs.ready(position);
        Set<OwnedSku> skus = skus(events);
        replenishments.load(events);
        shelves.load(skus);
        fold(events);
        codes.known().write();
        events.forEach(this::tell);
        shipments.settle();
        lostPicks.settle();
        awaiting();
        new Mail(orders, outbox, arrivals, deadlines, now).deliver(letters);
        documents.answered(letters);
        orders.react();
        arrivals.tellPatients();
        orders.react();
        arrivals.offer();
        orders.react();
        shelves.write();
        arrivals.write();
        counts.settle();
        policies.write();
        carriers.write();
        codes.write();
        prep.write();
        kits.write();
        documents.write();
        states.write();
        replenishments.settle(states.unserved());
        early.write();
        deadlines.write();
        inputs.forget(letters);
        return outbox.write();
    }

    /** True when somebody has his turn in the next round, whatever happens until then. */
    boolean isToBeGoneOnWith() {
        return arrivals.isToBeGoneOnWith();
    }

    private static Set<OwnedSku> skus(List<RecordedEvent> events) {
        Set<OwnedSku> skus = new HashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof StockEvent) {
                skus.add(OwnedSku.of(StockItemId.parse(recorded.stream())));
            } else if (recorded.event() instanceof OrderPlaced placed) {
                OrderId order = OrderId.parse(recorded.stream());
                placed.lines().forEach(line -> skus.add(new OwnedSku(order.owner(), line.sku())));
            }
        }
        return skus;
    }

    /** All facts first: a plan is the better the fresher they are. */
    private void fold(List<RecordedEvent> events) {
        List<Map.Entry<StockItemId, StockEvent>> ofStock = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case StockEvent it -> {
                    StockItemId item = StockItemId.parse(recorded.stream());
                    arrivals.fold(item, recorded, it);
                    reservations.fold(item, it);
                    backlogs.fold(item, recorded, it);
                    documents.fold(item, recorded, it);
                    replenishments.tell(item, recorded, it);
                    ofStock.add(Map.entry(item, it));
                }
                case ChannelOpened it ->
                        policies.put(ChannelId.parse(recorded.stream()), it.policy());
                case ChannelPolicyChanged it ->
                        policies.put(ChannelId.parse(recorded.stream()), it.policy());
                case CarrierEvent it ->
                        carriers.put(CarrierId.parse(recorded.stream()), it.terms());
                case CatalogEvent it -> {
                    codes.fold(recorded.stream(), it);
                    prep.fold(recorded.stream(), it);
                    kits.fold(recorded, it);
                    counts.classes().fold(recorded.stream(), it);
                    replenishments.tell(recorded);
                }
                default -> {
                    documents.fold(recorded);
                    replenishments.tell(recorded);
                }
            }
        }
        waitlist.fold(ofStock);
        backlogs.tell();
    }

    private void tell(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OrderPlaced it -> orders.begin(recorded, it);
            case UnitsReturned _ -> documents.tell(recorded);
            case OrderEvent _ ->
                    orders.tell(OrderId.parse(recorded.stream()), new Input.Happened(recorded));
            case StockEvent it -> tell(recorded, it);
            case ShipmentEvent it -> shipments.tell(recorded, it);
            case CountEvent it -> counts.tell(recorded, it);
            default -> documents.tell(recorded);
        }
    }

    private void tell(RecordedEvent recorded, StockEvent event) {
        StockItemId item = StockItemId.parse(recorded.stream());
        Demand demand = Demands.of(event);
        if (demand != null && demand.kind() == Demand.Kind.ORDER) {
            orders.tell(
                    new OrderId(item.owner(), new OrderNumber(demand.document())),
                    new Input.Happened(recorded));
        }
        documents.tell(recorded);
        switch (event) {
            case UnrecordedStockFound it -> outbox.add(recorded.stream(), found(recorded, it));
            case AllocationShorted _ -> lostPicks.tell(recorded, item, event);
            case CountOpened _, CountCompared _ -> counts.tell(recorded, item, event);
            case StockCounted _ -> {
                counts.tell(recorded, item, event);
                lostPicks.tell(recorded, item, event);
            }
            case StockAllocated it ->
                    ReservationExpiry.deadline(recorded, it).ifPresent(deadlines::set);
            case ReservationExtended it -> deadlines.set(ReservationExpiry.deadline(recorded, it));
            case ReservationConsumed it -> deadlines.drop(item.key(), it.allocation().toString());
            case StockEvent _ -> {}
        }
    }

    private void awaiting() {
        for (OrderId order : states.awaiting(policies.changed())) {
            orders.tell(order, new Input.ChannelKnown(order.key()));
        }
        for (OrderId order : codes.known().awaited()) {
            orders.tell(order, new Input.CodeKnown(order.key()));
        }
        opened.orders(kits.opened())
                .forEach((order, cause) -> orders.tell(order, new Input.Arrived(cause)));
    }

    private List<Outgoing> found(RecordedEvent recorded, UnrecordedStockFound event) {
        StockItemId found = StockItemId.parse(recorded.stream());
        CatalogItemId item = new CatalogItemId(found.owner(), found.sku());
        Recipe recipe = kits.of(List.of(item), recorded.position()).get(item);
        return recipe == null || recipe.soldBuiltOnly()
                ? List.of(ExceptionOpening.found(recorded, event))
                : KitsFound.react(recorded, event, recipe, it -> shelves.at(it).version() > 0);
    }
}
