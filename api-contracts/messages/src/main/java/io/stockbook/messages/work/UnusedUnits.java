package io.stockbook.messages.work;

import io.stockbook.messages.Money;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units of one input that came back out of work as they were.
 *
 * @param value of them, when known
 */
public record UnusedUnits(
        WorkItem item, Status to, long quantity, @Nullable String lot, @Nullable Money value) {}
