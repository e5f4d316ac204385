package io.stockbook.queries;

import java.util.List;

/** All about one order. */
public record OrderAnswer(
        OrderSummary order,
        List<OrderLineAnswer> lines,
        List<ServiceLineAnswer> services,
        List<OrderBlock> blocks,
        List<OrderPrep> prep,
        List<OrderPromise> promises,
        List<OrderShipment> shipments,
        List<OrderStep> timeLine,
        AsOf asOf) {

    /** Keeps the lists as they are. */
    public OrderAnswer {
        lines = List.copyOf(lines);
        services = List.copyOf(services);
        blocks = List.copyOf(blocks);
        prep = List.copyOf(prep);
        promises = List.copyOf(promises);
        shipments = List.copyOf(shipments);
        timeLine = List.copyOf(timeLine);
    }
}
