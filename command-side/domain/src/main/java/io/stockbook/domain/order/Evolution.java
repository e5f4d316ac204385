package io.stockbook.domain.order;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.AllocatedUnits;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What each event makes of an order. */
record Evolution(Order order) {

    Order after(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> placed(placed);
            case OrderEvent.OrderAllocated(var allocated, var waits) ->
                    order.with(order.promises().replacedBy(allocated), Set.copyOf(waits));
            case OrderEvent.OrderBlocked(var reason, _) -> blocked(reason);
            case OrderEvent.OrderUnblocked(var reason, _) -> unblocked(reason);
            case OrderEvent.LineQuantityChanged(var line, var quantity, _) ->
                    wanting(line, quantity);
            case OrderEvent.LineIdentified(var number, var sku) -> identified(number, sku);
            case OrderEvent.KitExploded it -> Kits.exploded(order, it);
            case OrderEvent.PromisedDateChanged _,
                    OrderEvent.ShipToChanged _,
                    OrderEvent.ServiceRecorded _ ->
                    order;
            case OrderEvent.PickCodesRecorded(var codes) -> readAs(codes);
            case OrderEvent.OrderPrepRequired(var lines) -> Preparation.required(order, lines);
            case OrderEvent.OrderPrepRecorded(var lines, _) -> Preparation.prepared(order, lines);
            case OrderEvent.OrderReleased(var allocations) ->
                    moved(allocations, Promise::handedOver);
            case OrderEvent.OrderPicked(var allocations, _, _) ->
                    moved(allocations, promise -> promise.moved(promise.open(), 0));
            case OrderEvent.UnitsPicked it ->
                    moved(it.allocation(), promise -> promise.moved(it.quantity(), 0));
            case OrderEvent.UnitsShorted it ->
                    reduced(it.allocation(), promise -> promise.less(it.quantity()));
            case OrderEvent.PickTakenBack it ->
                    moved(it.allocation(), promise -> promise.moved(-it.quantity(), 0));
            case OrderEvent.PickedUnitsRejected it ->
                    reduced(
                            it.allocation(),
                            promise -> promise.moved(-it.quantity(), 0).less(it.quantity()));
            case OrderEvent.OrderShipped(var allocations, _, _) ->
                    moved(allocations, Evolution::left);
            case OrderEvent.UnitsShipped(var units, var shipment, _) ->
                    new Evolution(left(units, 1)).with(shipment, new OrderShipment(units, null));
            case OrderEvent.ShipmentTakenBack(var units, var shipment, _) ->
                    new Evolution(left(units, -1)).without(shipment);
            case OrderEvent.TrackingRecorded(var said) ->
                    with(said.shipment(), shipment(said.shipment()).at(said.status()));
            case OrderEvent.UnitsReturned it -> order.with(order.returns().after(it));
            case OrderEvent.CancellationRequested _ -> order.in(Stage.CANCELLING);
            case OrderEvent.OrderCancelled _ -> order.ended(Stage.CANCELLED, Map.of());
            case OrderEvent.OrderClosed _ -> order.ended(Stage.CLOSED, order.shipments());
            case OrderEvent.OrderDelivered _ -> order.ended(Stage.DELIVERED, Map.of());
        };
    }

    private OrderShipment shipment(String number) {
        return order.shipments().getOrDefault(number, new OrderShipment(List.of(), null));
    }

    private static Order placed(OrderPlaced placed) {
        OrderTerms terms = requireNonNullElse(placed.terms(), OrderTerms.USUAL);
        return new Order(
                Stage.OPEN,
                placed.handling(),
                terms.fill(),
                lines(placed),
                Promises.NONE,
                Set.of(),
                Set.copyOf(terms.blocks()),
                Map.of(),
                Returns.NONE);
    }

    private static Map<Integer, OrderedLine> lines(OrderPlaced placed) {
        Map<Integer, OrderedLine> lines = new HashMap<>();
        for (OrderLine line : placed.lines()) {
            lines.put(line.line(), OrderedLine.of(line.sku(), line.quantity()));
        }
        for (AliasLine line : placed.unidentified()) {
            lines.put(line.line(), OrderedLine.of(null, line.quantity()));
        }
        return Map.copyOf(lines);
    }

    /** What was picked leaves; of an order that left long ago nobody reported a pick. */
    private static Promise left(Promise promise) {
        return promise.picked() > 0
                ? promise.moved(-promise.picked(), promise.picked())
                : promise.moved(0, promise.open());
    }

    private Order left(List<AllocatedUnits> units, int sign) {
        Map<AllocationId, Long> leaving =
                units.stream()
                        .collect(
                                toUnmodifiableMap(
                                        AllocatedUnits::allocation, AllocatedUnits::quantity));
        return moved(
                List.copyOf(leaving.keySet()),
                promise -> {
                    long some = sign * leaving.getOrDefault(promise.allocation().allocation(), 0L);
                    return promise.moved(-some, some);
                });
    }

    private Order moved(AllocationId allocation, UnaryOperator<Promise> change) {
        return moved(List.of(allocation), change);
    }

    private Order moved(List<AllocationId> allocations, UnaryOperator<Promise> change) {
        return order.with(order.promises().with(allocations, change), order.waiting());
    }

    private Order reduced(AllocationId allocation, Function<Promise, Optional<Promise>> left) {
        return order.with(
                order.promises()
                        .reduced(
                                promise -> promise.allocation().allocation().equals(allocation),
                                left),
                order.waiting());
    }

    /**
     * What was picked of a line that is wanted less has to be put back before it counts again. What
     * is said of a kit is what its customer wants; its components are told of before.
     */
    private Order wanting(int number, long wanted) {
        Map<Integer, OrderedLine> lines = new HashMap<>(order.lines());
        lines.computeIfPresent(number, (_, line) -> line.wanting(wanted - line.exploded()));
        OrderedLine line = lines.get(number);
        long quantity = line == null ? 0 : line.quantity();
        Kits.serving(lines, number);
        long reached =
                order.promises().of(number).stream().mapToLong(p -> p.picked() + p.shipped()).sum();
        Order changed = order.with(lines);
        Promises left =
                reached <= quantity
                        ? StayingKits.atMost(
                                order.promises(), Kits.servedBy(lines, number), number, quantity)
                        : order.promises().reduced(p -> p.line() == number, Promise::onlyShipped);
        return changed.with(left, order.waiting());
    }

    private Order identified(int number, Sku sku) {
        Map<Integer, OrderedLine> lines = new HashMap<>(order.lines());
        lines.computeIfPresent(number, (_, line) -> line.identifiedAs(sku));
        return order.with(lines);
    }

    private Order readAs(List<LineCodes> codes) {
        Map<Integer, OrderedLine> lines = new HashMap<>(order.lines());
        codes.forEach(
                of -> lines.computeIfPresent(of.line(), (_, line) -> line.readAs(of.codes())));
        return order.with(lines);
    }

    private Order blocked(BlockReason reason) {
        Set<BlockReason> blocks = new HashSet<>(order.blocks());
        blocks.add(reason);
        return order.blockedFor(blocks);
    }

    private Order unblocked(BlockReason reason) {
        Set<BlockReason> blocks = new HashSet<>(order.blocks());
        blocks.remove(reason);
        return order.blockedFor(blocks);
    }

    private Order with(String number, OrderShipment shipment) {
        Map<String, OrderShipment> shipments = new HashMap<>(order.shipments());
        shipments.put(number, shipment);
        return order.sending(shipments);
    }

    private Order without(String number) {
        Map<String, OrderShipment> shipments = new HashMap<>(order.shipments());
        shipments.remove(number);
        return order.sending(shipments);
    }
}
