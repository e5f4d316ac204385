package io.stockbook.messages.checkout;

/** What has become of a checkout. */
public enum CheckoutState {
    /** Units are kept for it. */
    KEPT,
    /** Nothing is kept: all of it was given back, or its time is over. */
    EMPTY,
    /** An order has taken something of it, so nothing is kept for it again. */
    ORDERED
}
