package io.stockbook.benchmarks.orders;

import io.stockbook.messages.EventSubscriber;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderDelivered;
import io.stockbook.messages.order.OrderEvent.OrderPicked;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.order.OrderEvent.UnitsShipped;
import io.stockbook.messages.order.TrackingStatus;
import java.util.List;

/**
 * Who picks, packs and drives: they learn from the ledger what there is to do, do it at once and
 * say so. A batch that comes again has them say the same again, under the same keys.
 */
final class People implements EventSubscriber {

    static final String SCHEMA = "read_bench_1";

    private final Traffic traffic;

    People(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    /** They keep nothing. */
    @Override
    public boolean waitsForDisk() {
        return false;
    }

    @Override
    public void on(List<RecordedEvent> batch) {
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof OrderEvent event) {
                on(OrderId.parse(recorded.stream()), event);
            }
        }
    }

    private void on(OrderId order, OrderEvent event) {
        if (event instanceof OrderReleased) {
            traffic.say(List.of(Shop.picking(order)));
        } else if (event instanceof OrderPicked picked) {
            traffic.say(
                    List.of(
                            Shop.packing(order, picked.allocations()),
                            Shop.labelling(order),
                            Shop.tracking(order, TrackingStatus.ACCEPTED)));
        } else if (event instanceof UnitsShipped) {
            traffic.say(List.of(Shop.tracking(order, TrackingStatus.DELIVERED)));
        } else if (event instanceof OrderDelivered) {
            traffic.delivered(order);
        }
    }
}
