package io.stockbook.projectors.orders;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The orders that a batch concerns. */
final class Touched {

    private Touched() {}

    /** Those of which a carrier told something. */
    static Set<OrderKey> tracked(List<RecordedEvent> batch) {
        Set<OrderKey> orders = new TreeSet<>();
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof OrderEvent.TrackingRecorded) {
                orders.add(OrderKey.of(recorded.stream()));
            }
        }
        return orders;
    }

    static Set<OrderKey> by(List<RecordedEvent> batch) {
        Set<OrderKey> orders = new TreeSet<>();
        for (RecordedEvent recorded : batch) {
            switch (recorded.event()) {
                case OrderEvent _ -> orders.add(OrderKey.of(recorded.stream()));
                case StockEvent event -> {
                    Promised promised = Promised.by(event);
                    if (promised != null) {
                        String owner = StockItemId.parse(recorded.stream()).owner().value();
                        orders.add(new OrderKey(owner, promised.demand().document()));
                    }
                }
                case Event _ -> {}
            }
        }
        return orders;
    }
}
