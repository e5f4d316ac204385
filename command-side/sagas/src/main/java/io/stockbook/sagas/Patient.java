package io.stockbook.sagas;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.stock.Rank;

/** An order that waits for all it wants, or for whole kits, and stands in no queue. */
record Patient(OrderId order, Rank rank) {}
