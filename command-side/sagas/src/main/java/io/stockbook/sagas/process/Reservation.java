package io.stockbook.sagas.process;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;

/** Units of a stock item that are kept for a checkout. */
public record Reservation(StockItemId item, AllocationId allocation, long quantity) {}
