package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.OrdersUnderWay;
import io.stockbook.sagas.process.Fulfilment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * No allocation and no place in a queue without an order that knows of it, and none that an order
 * counts on without a stock item that keeps it. Units promised to documents that nobody placed here
 * are the business of whoever asked for them.
 */
final class OpenOrdersCheck extends ProcessCheck {

    private static final Holding NOTHING = new Holding();

    private final OpenOrders orders = new OpenOrders();
    private final Map<OrderId, Holding> held = new HashMap<>();
    private final Map<AllocationId, Long> later = new HashMap<>();
    private final Earliest differences = new Earliest();

    OpenOrdersCheck(DSLContext snapshot) {
        super(snapshot, "3: stock items, open orders and their processes agree");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OrderEvent event -> fold(recorded, event);
            case StockEvent event -> fold(recorded, event);
            default -> {}
        }
    }

    private void fold(RecordedEvent recorded, OrderEvent event) {
        orders.fold(recorded, event);
        OrderId id = OrderId.parse(recorded.stream());
        if (orders.hasEnded(id)) {
            held.computeIfPresent(id, (order, holding) -> holding.forgetShipped() ? null : holding);
        }
    }

    private void fold(RecordedEvent recorded, StockEvent event) {
        StockItemId item = StockItemId.parse(recorded.stream());
        PromisedUnits.after(event).ifPresent(units -> move(recorded, item, units));
        switch (event) {
            case StockEvent.DemandQueued e -> queue(recorded, item, e.demand(), e.quantity());
            case StockEvent.DemandDropped e -> queue(recorded, item, e.demand(), -e.quantity());
            case StockEvent other -> {}
        }
    }

    private void move(RecordedEvent recorded, StockItemId item, PromisedUnits.Units units) {
        OrderId order = order(item, units.document());
        held.computeIfAbsent(order, id -> new Holding())
                .move(recorded, item, units, orders.open().containsKey(order));
    }

    private void queue(RecordedEvent recorded, StockItemId item, Demand demand, long change) {
        if (demand.kind() == Demand.Kind.ORDER) {
            held.computeIfAbsent(order(item, demand.document()), id -> new Holding())
                    .queue(recorded, item, demand.line(), change);
        }
    }

    private static OrderId order(StockItemId item, String document) {
        return new OrderId(item.owner(), new OrderNumber(document));
    }

    /** What has been given back since is no leak, though the processes have not heard of it. */
    @Override
    void foldLater(RecordedEvent recorded) {
        if (recorded.event() instanceof StockEvent event) {
            PromisedUnits.after(event)
                    .ifPresent(
                            units ->
                                    later.merge(
                                            units.allocation(),
                                            units.allocated() + units.picked(),
                                            Long::sum));
        }
    }

    @Override
    public void end() {
        OrdersUnderWay.each(snapshot(), this::compare);
        orders.open()
                .forEach(
                        (id, open) ->
                                differences.add(
                                        open.position(),
                                        "%s is open and no process carries it".formatted(id)));
        Set<String> busy = busy();
        held.forEach(
                (id, holding) -> {
                    if (orders.hasEnded(id) && !busy.contains(id.key())) {
                        nothingIsLeft(id, holding);
                    }
                });
        differences.end();
    }

    private void compare(Fulfilment process) {
        OrderId id = process.order();
        OpenOrders.Open open = orders.open().remove(id);
        Holding holding = held.getOrDefault(id, NOTHING);
        long position = Math.max(holding.position(), open == null ? 0 : open.position());
        if (open == null) {
            differences.add(
                    position,
                    "the process of %s is under way, and the order %s"
                            .formatted(id, orders.hasEnded(id) ? "has ended" : "was never placed"));
        } else {
            Agreement.check(
                    process,
                    open.order(),
                    holding,
                    sentence -> differences.add(position, sentence));
        }
        held.remove(id);
    }

    private void nothingIsLeft(OrderId id, Holding holding) {
        holding.allocations()
                .forEach(
                        (allocation, units) -> {
                            long now =
                                    units.allocated()
                                            + units.picked()
                                            + later.getOrDefault(allocation.id(), 0L);
                            if (units.here() && now > 0) {
                                differences.add(
                                        holding.position(),
                                        "%s holds %s of allocation %s for line %d of %s, which has ended"
                                                .formatted(
                                                        allocation.item(),
                                                        units,
                                                        allocation.id(),
                                                        units.line(),
                                                        id));
                            }
                        });
        holding.queued()
                .forEach(
                        (place, units) ->
                                differences.add(
                                        holding.position(),
                                        "line %d of %s, which has ended, waits for %d units at %s"
                                                .formatted(place.line(), id, units, place.item())));
    }
}
