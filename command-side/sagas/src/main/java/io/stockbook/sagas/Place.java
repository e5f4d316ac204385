package io.stockbook.sagas;

import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;

/** A line's place in the queue of a stock item. */
public record Place(StockItemId item, Demand demand) {}
