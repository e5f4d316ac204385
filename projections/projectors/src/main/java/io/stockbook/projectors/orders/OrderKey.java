package io.stockbook.projectors.orders;

import io.stockbook.messages.id.OrderId;
import java.util.Comparator;

/** One order of one owner; in the order in which rows are written. */
record OrderKey(String owner, String number) implements Comparable<OrderKey> {

    private static final Comparator<OrderKey> ORDER =
            Comparator.comparing(OrderKey::owner).thenComparing(OrderKey::number);

    static OrderKey of(String stream) {
        OrderId order = OrderId.parse(stream);
        return new OrderKey(order.owner().value(), order.number().value());
    }

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }
}
