package io.stockbook.projectors.orders;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.schema.jooq.read_orders_1.tables.records.LineRecord;
import org.jooq.DSLContext;

/** Orders as they were stored and then event by event. */
record OrderBatch(Orders orders, Steps steps) {

    void take(RecordedEvent recorded, OrderEvent event) {
        OrderKey key = OrderKey.of(recorded.stream());
        orders.order(key).take(recorded, event);
        steps.add(key, recorded, event);
    }

    void take(RecordedEvent recorded, StockEvent event) {
        Promised promised = Promised.by(event);
        if (promised == null) {
            return;
        }
        StockItemId item = StockItemId.parse(recorded.stream());
        OrderKey key = new OrderKey(item.owner().value(), promised.demand().document());
        OrderFold order = orders.order(key);
        LineRecord line = order.line(promised.demand().line(), item.sku().value());
        line.setAllocated(line.getAllocated() + promised.allocated());
        line.setPicked(line.getPicked() + promised.picked());
        line.setShipped(line.getShipped() + promised.shipped());
        order.touch(recorded);
        steps.addWhenUnusual(key, recorded, event);
    }

    void save(DSLContext database) {
        orders.save(database);
        steps.save(database);
    }
}
