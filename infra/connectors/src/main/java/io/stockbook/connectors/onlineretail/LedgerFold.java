package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderState;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.StockEvent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folds the owner's events, in the order of positions, into what the import's report tells. */
final class LedgerFold {

    private static final String STREAMS = Retailer.OWNER + "/";

    private final SortedMap<String, Long> eventsByType = new TreeMap<>();
    private final Map<RowClass, Long> stockRows = new EnumMap<>(RowClass.class);
    private final SortedMap<String, ItemTotals> items = new TreeMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final OrderFold orders = new OrderFold();

    void on(RecordedEvent recorded) {
        if (!recorded.stream().startsWith(STREAMS)) {
            return;
        }
        eventsByType.merge(recorded.event().getClass().getSimpleName(), 1L, Long::sum);
        if (recorded.event() instanceof OrderEvent event) {
            orders.on(OrderId.parse(recorded.stream()).number().value(), event);
        } else if (recorded.event() instanceof StockEvent event) {
            onStock(codes.computeIfAbsent(recorded.stream(), LedgerFold::code), event);
        }
    }

    private static String code(String stream) {
        return StockItemId.parse(stream).sku().value();
    }

    private void onStock(String code, StockEvent event) {
        ItemTotals totals = items.getOrDefault(code, ItemTotals.NONE);
        for (Movement movement : event.movements()) {
            totals = totals.plus(movement);
        }
        items.put(code, totals);
        countRow(event);
    }

    private void countRow(StockEvent event) {
        switch (event) {
            case StockEvent.StockShipped shipped ->
                    orders.shipped(shipped.demand(), shipped.quantity());
            case StockEvent.ShipmentReversed reversed ->
                    orders.shipped(reversed.demand(), -reversed.quantity());
            case StockEvent.StockReturned _ -> stockRows.merge(RowClass.RETURNED, 1L, Long::sum);
            case StockEvent.StockAdjusted adjusted ->
                    stockRows.merge(
                            adjusted.change() < 0 ? RowClass.LOST : RowClass.FOUND, 1L, Long::sum);
            case StockEvent.StockCounted counted ->
                    stockRows.merge(
                            counted.variance() < 0 ? RowClass.LOST : RowClass.FOUND, 1L, Long::sum);
            // Receipts, allocations and picks lead up to a row; no other event is one.
            case StockEvent _ -> {}
        }
    }

    Map<RowClass, Long> rows() {
        Map<RowClass, Long> rows = new EnumMap<>(RowClass.class);
        rows.putAll(stockRows);
        rows.put(RowClass.SHIPPED, orders.shippedLines());
        rows.put(RowClass.NON_STOCK, orders.serviceLines());
        return rows;
    }

    SortedMap<String, Long> eventsByType() {
        return eventsByType;
    }

    Map<OrderState, Long> ordersByState() {
        return orders.byState();
    }

    SortedMap<String, ItemTotals> items() {
        return items;
    }
}
