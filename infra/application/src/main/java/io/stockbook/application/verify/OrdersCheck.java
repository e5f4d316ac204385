package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Where every order stands, and how many of its units, against a fold of orders and stock. */
final class OrdersCheck extends ViewCheck {

    private final Map<String, OrderTally> orders = new HashMap<>();

    OrdersCheck(DSLContext snapshot) {
        super(snapshot, "orders");
    }

    @Override
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OrderEvent event -> {
                OrderTally order = tally(recorded.stream());
                order.apply(event);
                order.version = recorded.version();
            }
            case StockEvent event ->
                    PromisedUnits.after(event)
                            .ifPresent(units -> tally(orderOf(recorded, units)).add(units));
            default -> {}
        }
    }

    private OrderTally tally(String stream) {
        return orders.computeIfAbsent(stream, key -> new OrderTally());
    }

    private static String orderOf(RecordedEvent recorded, PromisedUnits.Units units) {
        return new OrderId(
                        StockItemId.parse(recorded.stream()).owner(),
                        new OrderNumber(units.document()))
                .key();
    }

    @Override
    public void end() {
        orders.values().removeIf(order -> order.version == 0);
        try (Cursor<Record> rows =
                snapshot()
                        .resultQuery(
                                "SELECT o.*, (SELECT coalesce(sum(l.shipped), 0)"
                                        + " FROM read.orders_line l WHERE l.owner = o.owner"
                                        + " AND l.number = o.number) AS lines_shipped"
                                        + " FROM read.orders_header o")
                        .fetchSize(1_000)
                        .fetchLazy()) {
            rows.forEach(this::compare);
        }
        orders.keySet().stream()
                .findFirst()
                .ifPresent(
                        stream -> {
                            throw new Violation(stream + " was placed and has no row");
                        });
    }

    private void compare(Record row) {
        String stream = row.get("owner", String.class) + "/" + row.get("number", String.class);
        OrderTally folded =
                orders.remove(
                        new OrderId(
                                        new io.stockbook.messages.id.OwnerId(
                                                row.get("owner", String.class)),
                                        new OrderNumber(row.get("number", String.class)))
                                .key());
        if (folded == null) {
            throw new Violation("order " + stream + " has a row and was never placed");
        }
        OrderTally stored = new OrderTally();
        stored.state = OrderTally.State.valueOf(row.get("state", String.class));
        stored.version = row.get("version", Long.class);
        stored.ordered = row.get("units_ordered", Long.class);
        stored.waiting = row.get("units_waiting", Long.class);
        stored.allocated = row.get("units_allocated", Long.class);
        stored.picked = row.get("units_picked", Long.class);
        stored.shipped = row.get("units_shipped", Long.class);
        same("order " + stream, stored.toString(), folded.toString());
        same(
                "order %s, its lines".formatted(stream),
                row.get("lines_shipped", Long.class),
                folded.shipped);
    }
}
