package io.stockbook.sagas.ledger;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.domain.carrier.Carrier;
import io.stockbook.domain.catalog.CatalogItem;
import io.stockbook.domain.channel.Channel;
import io.stockbook.domain.count.Count;
import io.stockbook.domain.custody.KeeperSnapshot;
import io.stockbook.domain.exception.ExceptionInQueue;
import io.stockbook.domain.location.Location;
import io.stockbook.domain.order.Order;
import io.stockbook.domain.owner.Owner;
import io.stockbook.domain.purchase.Purchase;
import io.stockbook.domain.returns.ReturnAuthorization;
import io.stockbook.domain.shipment.Shipment;
import io.stockbook.domain.stock.Stock;
import io.stockbook.domain.transfer.Transfer;
import io.stockbook.domain.work.WorkOrder;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.work.WorkOrderCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides commands by the real rules, in memory, and remembers its answers by command id, as the
 * real one does.
 */
public final class SmallLedger {

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<Object, Answer> answers = new HashMap<>();
    private final Map<StockItemId, Stock> stock = new HashMap<>();
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<ShipmentId, Shipment> shipments = new HashMap<>();
    private final Map<TransferId, Transfer> transfers = new HashMap<>();
    private final Map<WorkOrderId, WorkOrder> works = new HashMap<>();
    private final Map<ReturnId, ReturnAuthorization> returns = new HashMap<>();
    private final Map<CountId, Count> counts = new HashMap<>();
    private final Map<CatalogItemId, CatalogItem> items = new HashMap<>();
    private final Map<PurchaseOrderId, Purchase> purchases = new HashMap<>();
    private final Map<OwnerPolicyId, Owner> owners = new HashMap<>();
    private final Map<LocationId, Location> locations = new HashMap<>();
    private final Map<SnapshotId, KeeperSnapshot> snapshots = new HashMap<>();
    private final Map<CarrierId, Carrier> carriers = new HashMap<>();
    private final Map<ChannelId, Channel> channels = new HashMap<>();
    private final Map<ExceptionId, ExceptionInQueue> exceptions = new HashMap<>();

    /** Decides, or answers again. */
    public synchronized Answer send(Submission sent) {
        Answer known = answers.get(sent.id());
        if (known != null) {
            return known;
        }
        Answer answer = decide(sent);
        answers.put(sent.id(), answer);
        return answer;
    }

    /** What was recorded after this position, in order. */
    public synchronized List<RecordedEvent> after(long position) {
        return List.copyOf(events.subList((int) position, events.size()));
    }

    /** The facts of one stream. */
    public synchronized List<Event> events(AggregateId stream) {
        return events.stream()
                .filter(event -> event.stream().equals(stream.key()))
                .map(RecordedEvent::event)
                .toList();
    }

    /** All facts of one kind. */
    public synchronized <E extends Event> List<E> events(Class<E> kind) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public synchronized long position() {
        return events.size();
    }

    public synchronized StockSeen stock(StockItemId item) {
        return new StockSeen(stock.getOrDefault(item, Stock.empty(item)));
    }

    public synchronized OrderSeen order(OrderId order) {
        return new OrderSeen(orders.getOrDefault(order, Order.UNPLACED));
    }

    private Answer decide(Submission sent) {
        Decision<? extends Event> decision =
                switch (sent.command()) {
                    case StockCommand it -> decided(stock, it.item(), Stock.empty(it.item()), it);
                    case OrderCommand it -> decided(orders, it.order(), Order.UNPLACED, it);
                    case ShipmentCommand it ->
                            decided(shipments, it.shipment(), Shipment.UNKNOWN, it);
                    case TransferCommand it ->
                            decided(transfers, it.transfer(), Transfer.UNKNOWN, it);
                    case WorkOrderCommand it ->
                            decided(works, it.workOrder(), WorkOrder.UNKNOWN, it);
                    case ReturnCommand it ->
                            decided(returns, it.returned(), ReturnAuthorization.UNKNOWN, it);
                    case CountCommand it -> decided(counts, it.count(), Count.UNKNOWN, it);
                    case CatalogCommand it -> decided(items, it.item(), CatalogItem.UNKNOWN, it);
                    case PurchaseCommand it ->
                            decided(purchases, it.purchase(), Purchase.UNKNOWN, it);
                    case LocationCommand it ->
                            decided(locations, it.location(), Location.UNKNOWN, it);
                    case SnapshotCommand it ->
                            decided(snapshots, it.snapshot(), KeeperSnapshot.UNKNOWN, it);
                    case OwnerCommand it -> decided(owners, it.owner(), Owner.USUAL, it);
                    case CarrierCommand it -> decided(carriers, it.carrier(), Carrier.UNKNOWN, it);
                    case ChannelCommand it -> decided(channels, it.channel(), Channel.UNKNOWN, it);
                    case ExceptionCommand it ->
                            decided(exceptions, it.exception(), ExceptionInQueue.UNKNOWN, it);
                    default -> throw new IllegalArgumentException("" + sent.command());
                };
        return switch (decision) {
            case Decision.Accepted<? extends Event>(var facts) -> accepted(sent, facts);
            case Decision.Refused<? extends Event>(var refusal) -> {
                String stream = sent.command().target().key();
                yield new Answer.Refused(stream, versions.getOrDefault(stream, 0L), refusal, false);
            }
        };
    }

    private static <I, C extends Command, E extends Event, S extends Decider<C, E, S>>
            Decision<E> decided(Map<I, S> states, I id, S first, C command) {
        S state = states.getOrDefault(id, first);
        Decision<E> decision = state.decide(command);
        if (decision instanceof Decision.Accepted<E>(var facts)) {
            for (E fact : facts) {
                state = state.evolve(fact);
            }
            states.put(id, state);
        }
        return decision;
    }

    private Answer accepted(Submission sent, List<? extends Event> facts) {
        String stream = sent.command().target().key();
        Instant now = Instant.EPOCH.plusSeconds(events.size());
        Provenance provenance = new Provenance(sent.id().value(), sent.actor(), sent.cause());
        for (Event fact : facts) {
            long version = versions.merge(stream, 1L, Long::sum);
            events.add(
                    new RecordedEvent(events.size() + 1, stream, version, now, fact, provenance));
        }
        return new Answer.Accepted(
                stream,
                versions.getOrDefault(stream, 0L),
                facts.isEmpty() ? 0 : events.size(),
                now,
                false);
    }
}
