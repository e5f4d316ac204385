package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Where every order stands, the units of each of its lines, what lies on the floor, its blocks,
 * codes and shipments, and how many steps its time line has, against a fold of orders and stock.
 */
final class OrdersCheck extends ViewCheck {

    private static final String HEADERS =
            "SELECT o.*, (SELECT count(*) FROM read.orders_step s WHERE s.owner = o.owner"
                    + " AND s.number = o.number) AS steps FROM read.orders_header o";

    private final Map<OrderId, OrderTally> orders = new HashMap<>();

    OrdersCheck(DSLContext snapshot) {
        super(snapshot, "orders");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OrderEvent event -> {
                OrderTally order = tally(OrderId.parse(recorded.stream()));
                order.apply(event);
                order.floor.apply(recorded, event);
                order.version = recorded.version();
                order.position = recorded.position();
            }
            case StockEvent event ->
                    PromisedUnits.after(event).ifPresent(units -> promise(recorded, event, units));
            default -> {}
        }
    }

    private void promise(RecordedEvent recorded, StockEvent event, PromisedUnits.Units units) {
        StockItemId item = StockItemId.parse(recorded.stream());
        OrderTally order = tally(new OrderId(item.owner(), new OrderNumber(units.document())));
        order.add(units, item.sku().value());
        order.floor.add(item, units);
        order.position = recorded.position();
        if (isStep(event)) {
            order.steps++;
        }
    }

    /** What goes wrong with an order's units stands on its time line. */
    private static boolean isStep(StockEvent event) {
        return switch (event) {
            case StockEvent.AllocationShorted e -> true;
            case StockEvent.PickRejected e -> true;
            case StockEvent.ShipmentReversed e -> true;
            case StockEvent.AllocationFreed e ->
                    e.reason() == FreeReason.OUTRANKED || e.reason() == FreeReason.SHORTAGE;
            case StockEvent other -> false;
        };
    }

    private OrderTally tally(OrderId order) {
        return orders.computeIfAbsent(order, key -> new OrderTally());
    }

    @Override
    public void end() {
        FoldedRows headers = new FoldedRows(HEADERS, "owner", "number");
        FoldedRows lines =
                new FoldedRows("SELECT * FROM read.orders_line", "owner", "number", "line");
        FloorRows floor = new FloorRows();
        orders.forEach(
                (id, order) -> {
                    floor.put(id, order.position, order.floor);
                    if (order.version > 0) {
                        expectHeader(headers, id, order);
                    }
                    order.lines.forEach(
                            (number, line) -> expectLine(lines, id, order, number, line));
                });
        headers.compare(snapshot());
        lines.compare(snapshot());
        floor.compare(snapshot());
    }

    private static void expectHeader(FoldedRows headers, OrderId id, OrderTally order) {
        headers.put(
                order.position,
                List.of(id.owner().value(), id.number().value()),
                "state",
                order.state.name(),
                "channel",
                order.channel,
                "priority",
                order.priority,
                "promised_by",
                order.promisedBy,
                "fill",
                order.fill,
                "service",
                order.service,
                "service_level",
                order.serviceLevel,
                "ship_to_ref",
                order.shipToRef,
                "version",
                order.version,
                "position",
                order.position,
                "line_count",
                order.lines.size(),
                "units_ordered",
                order.total(line -> line.ordered - line.exploded),
                "units_waiting",
                order.total(line -> line.waiting),
                "units_allocated",
                order.total(line -> line.allocated),
                "units_picked",
                order.total(line -> line.picked),
                "units_shipped",
                order.total(line -> line.shipped),
                "units_returned",
                order.total(line -> line.returned),
                "blocks",
                order.blocks,
                "steps",
                order.steps);
    }

    private static void expectLine(
            FoldedRows lines, OrderId id, OrderTally order, int number, OrderTally.Line line) {
        lines.put(
                order.position,
                List.of(id.owner().value(), id.number().value(), Integer.toString(number)),
                "sku",
                line.sku.isEmpty() ? null : line.sku,
                "source",
                line.source,
                "alias",
                line.alias,
                "kit",
                line.kit,
                "per_kit",
                line.perKit,
                "exploded",
                line.exploded,
                "ordered",
                line.ordered,
                "waiting",
                line.waiting,
                "allocated",
                line.allocated,
                "picked",
                line.picked,
                "shipped",
                line.shipped,
                "returned",
                line.returned);
    }
}
