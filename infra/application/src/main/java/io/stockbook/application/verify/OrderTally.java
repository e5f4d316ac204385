package io.stockbook.application.verify;

import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderState;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.order.ReturnedUnits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the events of one order add up to; a fold of its own, beside that of the view. */
final class OrderTally {

    /** One line: what was asked for, and where its units are. */
    static final class Line {
        String sku = "";
        @Nullable String source;
        @Nullable String alias;
        @Nullable Integer kit;
        @Nullable Long perKit;
        long exploded;
        long ordered;
        long waiting;
        long allocated;
        long picked;
        long shipped;
        long returned;
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
    OrderState state = OrderState.PLACED;
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
                if (state.compareTo(OrderState.RELEASED) < 0) {
                    state =
                            total(line -> line.waiting) > 0
                                    ? OrderState.WAITING
                                    : OrderState.ALLOCATED;
                }
            }
            case OrderEvent.OrderReleased e -> reach(OrderState.RELEASED);
            case OrderEvent.OrderPicked e -> reach(OrderState.PICKED);
            case OrderEvent.UnitsPicked e -> reach(OrderState.PICKED);
            case OrderEvent.OrderShipped e -> reach(OrderState.SHIPPED);
            case OrderEvent.UnitsShipped e -> reach(OrderState.SHIPPED);
            case OrderEvent.LineQuantityChanged e -> wanting(line(e.line()), e.quantity());
            case OrderEvent.KitExploded e -> explode(e);
            case OrderEvent.CancellationRequested e -> {
                nowWaiting(List.of());
                state = OrderState.CANCELLING;
            }
            case OrderEvent.OrderCancelled e -> state = OrderState.CANCELLED;
            case OrderEvent.OrderClosed e -> state = OrderState.CLOSED;
            case OrderEvent.OrderDelivered e -> state = OrderState.DELIVERED;
            case OrderEvent.OrderBlocked e -> blocks++;
            case OrderEvent.OrderUnblocked e -> blocks--;
            case OrderEvent.LineIdentified e -> line(e.line()).sku = e.sku().value();
            case OrderEvent.PromisedDateChanged e -> promisedBy = e.promisedBy();
            case OrderEvent.ShipToChanged e -> shipToRef = e.shipToRef();
            case OrderEvent.ServiceRecorded e -> serviceLevel = e.service();
            case OrderEvent.PickCodesRecorded e -> {}
            case OrderEvent.OrderPrepRequired e -> {}
            case OrderEvent.OrderPrepRecorded e -> {}
            case OrderEvent.UnitsShorted e -> {}
            case OrderEvent.PickTakenBack e -> {}
            case OrderEvent.PickedUnitsRejected e -> {}
            case OrderEvent.ShipmentTakenBack e -> {}
            case OrderEvent.TrackingRecorded e -> {}
            case OrderEvent.UnitsReturned e -> e.lines().forEach(this::cameBack);
        }
    }

    private void place(OrderEvent.OrderPlaced placed) {
        placed.lines().forEach(this::place);
        placed.unidentified().forEach(this::place);
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

    private void explode(OrderEvent.KitExploded said) {
        Line kit = line(said.line());
        kit.exploded += said.kits();
        for (KitComponent of : said.components()) {
            Line line = line(of.line());
            line.sku = of.sku().value();
            line.kit = said.line();
            line.perKit = of.perKit();
            line.ordered = kit.exploded * of.perKit();
        }
    }

    /** Fewer units of a component are fewer kits. */
    private void wanting(Line line, long quantity) {
        line.ordered = quantity;
        if (line.kit != null && line.perKit != null) {
            line(line.kit).exploded = quantity / line.perKit;
        }
    }

    private void place(OrderLine ordered) {
        Line line = line(ordered.line());
        line.sku = ordered.sku().value();
        line.ordered = ordered.quantity();
    }

    private void place(AliasLine ordered) {
        Line line = line(ordered.line());
        line.source = ordered.source();
        line.alias = ordered.alias();
        line.ordered = ordered.quantity();
    }

    private void nowWaiting(List<LineShortage> waiting) {
        lines.values().forEach(line -> line.waiting = 0);
        waiting.forEach(shortage -> line(shortage.line()).waiting = shortage.quantity());
    }

    private void cameBack(ReturnedUnits units) {
        if (units.line() != null) {
            line(units.line()).returned += units.quantity();
        }
    }

    private Line line(int number) {
        return lines.computeIfAbsent(number, key -> new Line());
    }

    private void reach(OrderState reached) {
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
