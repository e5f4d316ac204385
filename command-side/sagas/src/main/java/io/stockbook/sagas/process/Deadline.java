package io.stockbook.sagas.process;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import java.time.Instant;

/** The moment after which a reservation is nobody's any more. */
public record Deadline(StockItemId item, AllocationId allocation, Instant dueAt) {}
