package io.stockbook.messages.purchase;

/** Where a purchase order stands. */
public enum PurchaseState {
    /** Nobody has approved it. */
    DRAFT,
    /** Ordered; goods are expected. */
    PLACED,
    /** Nobody ordered it: a receipt of goods that came without a purchase order. */
    BLIND,
    /** Nothing more is expected. */
    CLOSED,
    CANCELLED
}
