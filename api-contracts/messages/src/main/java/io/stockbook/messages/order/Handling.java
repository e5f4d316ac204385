package io.stockbook.messages.order;

/** How far an order goes by itself. */
public enum Handling {
    /** Somebody releases it to the floor, and the floor reports pick and shipment. */
    MANUAL,
    /** It is released as soon as its stock is allocated; the floor reports pick and shipment. */
    RELEASE_WHEN_ALLOCATED,
    /** It left long ago and is only being recorded: allocated, picked and shipped in one go. */
    ALREADY_SHIPPED
}
