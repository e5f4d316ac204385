package io.stockbook.queries;

/** The furthest point that anything of an order has reached: what a list of orders is asked for. */
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
    DELIVERED
}
