package io.stockbook.messages.transfer;

import io.stockbook.messages.id.Sku;

/** A line of a transfer and what it is of. */
public record LineItem(int line, Sku sku) {}
