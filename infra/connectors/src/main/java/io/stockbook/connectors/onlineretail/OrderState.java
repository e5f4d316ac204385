package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.order.OrderEvent;

/** How far an order has come, as its events tell. */
public enum OrderState {
    PLACED,
    WAITING,
    ALLOCATED,
    RELEASED,
    PICKED,
    SHIPPED,
    CANCELLING,
    CANCELLED,
    CLOSED,
    DELIVERED;

    /** After one more event; what changes an order on its way does not bring it further. */
    static OrderState after(OrderState before, OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderPlaced _ -> PLACED;
            case OrderEvent.OrderAllocated allocated ->
                    allocated.waiting().isEmpty() ? ALLOCATED : WAITING;
            case OrderEvent.OrderReleased _ -> RELEASED;
            case OrderEvent.OrderPicked _, OrderEvent.UnitsPicked _ -> PICKED;
            case OrderEvent.OrderShipped _, OrderEvent.UnitsShipped _ -> SHIPPED;
            case OrderEvent.CancellationRequested _ -> CANCELLING;
            case OrderEvent.OrderCancelled _ -> CANCELLED;
            case OrderEvent.OrderClosed _ -> CLOSED;
            case OrderEvent.OrderDelivered _ -> DELIVERED;
            case OrderEvent _ -> before;
        };
    }
}
