package io.stockbook.domain.order;

import io.stockbook.messages.order.LineAllocation;

/** One allocation of an order, and how far it has come. */
public record Promise(LineAllocation allocation, Step step) {}
