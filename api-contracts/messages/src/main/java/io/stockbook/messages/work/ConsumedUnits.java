package io.stockbook.messages.work;

import io.stockbook.messages.Money;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units of one input that are in work now, and where they stood before.
 *
 * @param over how many of them are more than was planned
 * @param value what they cost, when known
 */
public record ConsumedUnits(
        WorkItem item,
        Status from,
        long quantity,
        long over,
        @Nullable String lot,
        @Nullable Money value) {}
