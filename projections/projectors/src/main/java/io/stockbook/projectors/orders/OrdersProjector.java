package io.stockbook.projectors.orders;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** One row per order with its lines and its time line. */
public final class OrdersProjector extends ViewProjector {

    /** Writes this generation of the view. */
    public OrdersProjector(DSLContext database, int generation) {
        super(database, "orders", generation);
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        Set<OrderKey> touched = Touched.by(batch);
        if (touched.isEmpty()) {
            return;
        }
        OrderBatch orders = OrderBatch.load(database(), touched, Touched.tracked(batch));
        for (RecordedEvent recorded : batch) {
            switch (recorded.event()) {
                case OrderEvent event -> orders.take(recorded, event);
                case StockEvent event -> orders.take(recorded, event);
                case Event _ -> {}
            }
        }
        orders.save(database());
    }
}
