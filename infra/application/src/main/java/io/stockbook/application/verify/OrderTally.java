package io.stockbook.application.verify;

import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the events of one order add up to. */
final class OrderTally {

    /** How far the order has come, as the orders view names it. */
    enum State {
        PLACED,
        WAITING,
        ALLOCATED,
        RELEASED,
        PICKED,
        SHIPPED,
        CANCELLING,
        CANCELLED,
        CLOSED,
        DELIVERED
    }

    /** One line: what was asked for, and where its units are. */
    static final class Line {
        String sku = "";
        long ordered;
        long waiting;
        long allocated;
        long picked;
        long shipped;
    }

    final Map<Integer, Line> lines = new TreeMap<>();
    final FloorTally floor = new FloorTally();
    @Nullable String channel;
    int priority;
    @Nullable LocalDate promisedBy;
    String fill = FillPolicy.PARTIAL.name();
    @Nullable String service;
    @Nullable String serviceLevel;
    @Nullable String shipToRef;
    State state = State.PLACED;
    long version;
    long position;
    long steps;
    int blocks;

    void apply(OrderEvent event) {
        steps++;
        switch (event) {
            case OrderEvent.OrderPlaced e -> place(e);
            case OrderEvent.OrderAllocated e -> {
                nowWaiting(e.waiting());
                if (state.compareTo(State.RELEASED) < 0) {
                    state = total(line -> line.waiting) > 0 ? State.WAITING : State.ALLOCATED;
                }
            }
            case OrderEvent.OrderReleased e -> reach(State.RELEASED);
            case OrderEvent.OrderPicked e -> reach(State.PICKED);
            case OrderEvent.UnitsPicked e -> reach(State.PICKED);
            case OrderEvent.OrderShipped e -> reach(State.SHIPPED);
            case OrderEvent.UnitsShipped e -> reach(State.SHIPPED);
            case OrderEvent.LineQuantityChanged e -> line(e.line()).ordered = e.quantity();
            case OrderEvent.CancellationRequested e -> {
                nowWaiting(List.of());
                state = State.CANCELLING;
            }
            case OrderEvent.OrderCancelled e -> state = State.CANCELLED;
            case OrderEvent.OrderClosed e -> state = State.CLOSED;
            case OrderEvent.OrderDelivered e -> state = State.DELIVERED;
            case OrderEvent.OrderBlocked e -> blocks++;
            case OrderEvent.OrderUnblocked e -> blocks--;
            case OrderEvent.PromisedDateChanged e -> promisedBy = e.promisedBy();
            case OrderEvent.ShipToChanged e -> shipToRef = e.shipToRef();
            case OrderEvent.ServiceRecorded e -> serviceLevel = e.service();
            case OrderEvent.PickCodesRecorded e -> {}
            case OrderEvent.UnitsShorted e -> {}
            case OrderEvent.PickTakenBack e -> {}
            case OrderEvent.PickedUnitsRejected e -> {}
            case OrderEvent.ShipmentTakenBack e -> {}
            case OrderEvent.TrackingRecorded e -> {}
        }
    }

    private void place(OrderEvent.OrderPlaced placed) {
        placed.lines().forEach(this::place);
        channel = placed.channel().value();
        priority = placed.priority();
        promisedBy = placed.promisedBy();
        shipToRef = placed.shipToRef();
        OrderTerms terms = placed.terms();
        if (terms != null) {
            fill = terms.fill().name();
            service = terms.service();
            blocks = terms.blocks().size();
        }
    }

    private void place(OrderLine ordered) {
        Line line = line(ordered.line());
        line.sku = ordered.sku().value();
        line.ordered = ordered.quantity();
    }

    private void nowWaiting(List<LineShortage> waiting) {
        lines.values().forEach(line -> line.waiting = 0);
        waiting.forEach(shortage -> line(shortage.line()).waiting = shortage.quantity());
    }

    private Line line(int number) {
        return lines.computeIfAbsent(number, key -> new Line());
    }

    private void reach(State reached) {
        if (state.compareTo(reached) < 0) {
            state = reached;
        }
    }

    /** Units promised from this SKU; they may be so before the order is placed. */
    void add(PromisedUnits.Units units, String sku) {
        Line line = line(units.line());
        line.sku = line.sku.isEmpty() ? sku : line.sku;
        line.allocated += units.allocated();
        line.picked += units.picked();
        line.shipped += units.shipped();
    }

    long total(ToLongFunction<Line> units) {
        return lines.values().stream().mapToLong(units).sum();
    }
}
