package io.stockbook.sagas.process;

/** What the order has said about an allocation of its own. */
public enum Heard {
    NOTHING,
    RELEASED,
    SHIPPED
}
