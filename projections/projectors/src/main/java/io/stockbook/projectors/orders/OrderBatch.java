package io.stockbook.projectors.orders;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.schema.jooq.read_orders_1.tables.records.LineRecord;
import java.util.Collection;
import org.jooq.DSLContext;

/** Orders as they were stored and then event by event. */
record OrderBatch(
        Orders orders, Steps steps, FloorPromises promises, Marks marks, ShipmentRows shipments) {

    /**
     * The rows of these orders, of which shipments are loaded only where they are tracked: they say
     * nothing that any other event needs.
     */
    static OrderBatch load(
            DSLContext database, Collection<OrderKey> orders, Collection<OrderKey> tracked) {
        return new OrderBatch(
                Orders.load(database, orders),
                new Steps(),
                FloorPromises.load(database, orders),
                new Marks(),
                ShipmentRows.load(database, tracked));
    }

    void take(RecordedEvent recorded, OrderEvent event) {
        OrderKey key = OrderKey.of(recorded.stream());
        orders.order(key).take(recorded, event);
        steps.add(key, recorded, event);
        switch (event) {
            case OrderEvent.OrderPlaced it -> {
                if (it.terms() != null) {
                    it.terms()
                            .blocks()
                            .forEach(why -> marks.block(key, why, null, recorded.recordedAt()));
                }
            }
            case OrderEvent.OrderBlocked it ->
                    marks.block(key, it.reason(), it.note(), recorded.recordedAt());
            case OrderEvent.OrderUnblocked it -> marks.unblock(key, it.reason());
            case OrderEvent.PickCodesRecorded it -> marks.codes(key, it.lines());
            case OrderEvent.OrderPrepRequired it -> marks.lacking(key, it.lines());
            case OrderEvent.OrderPrepRecorded it -> marks.prepared(key, it.lines());
            case OrderEvent.OrderReleased it -> promises.release(key, it.allocations());
            case OrderEvent.UnitsShipped it -> shipments.left(key, it);
            case OrderEvent.ShipmentTakenBack it -> shipments.cameBack(key, it.shipment());
            case OrderEvent.TrackingRecorded it -> shipments.tracked(key, it.tracking());
            case OrderEvent _ -> {}
        }
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
        promises.take(key, item, promised);
        steps.addWhenUnusual(key, recorded, event);
    }

    void save(DSLContext database) {
        orders.save(database);
        steps.save(database);
        promises.save(database);
        marks.save(database);
        shipments.save(database);
    }
}
