package io.stockbook.messages.work;

import io.stockbook.messages.id.Sku;

/** A line of a work order and what it is of. */
public record WorkItem(int line, Sku sku) {}
