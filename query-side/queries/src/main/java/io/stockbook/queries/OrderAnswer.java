package io.stockbook.queries;

import java.util.List;

/** All about one order. */
public record OrderAnswer(
        OrderSummary order,
        List<OrderLineAnswer> lines,
        List<ServiceLineAnswer> services,
        List<OrderStep> timeLine,
        AsOf asOf) {

    /** Keeps the lists as they are. */
    public OrderAnswer {
        lines = List.copyOf(lines);
        services = List.copyOf(services);
        timeLine = List.copyOf(timeLine);
    }
}
