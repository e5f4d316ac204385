package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.order.OrderEvent;

/** How far an order has come, as its last event tells. */
public enum OrderState {
    PLACED,
    WAITING,
    ALLOCATED,
    RELEASED,
    PICKED,
    SHIPPED,
    CANCELLING,
    CANCELLED,
    CLOSED;

    static OrderState after(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderPlaced _ -> PLACED;
            case OrderEvent.OrderAllocated allocated ->
                    allocated.waiting().isEmpty() ? ALLOCATED : WAITING;
            case OrderEvent.OrderReleased _ -> RELEASED;
            case OrderEvent.OrderPicked _ -> PICKED;
            case OrderEvent.OrderShipped _ -> SHIPPED;
            case OrderEvent.CancellationRequested _ -> CANCELLING;
            case OrderEvent.OrderCancelled _ -> CANCELLED;
            case OrderEvent.OrderClosed _ -> CLOSED;
        };
    }
}
