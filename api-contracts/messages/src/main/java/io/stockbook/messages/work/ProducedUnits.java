package io.stockbook.messages.work;

import io.stockbook.messages.Money;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * Units of one output that were made.
 *
 * @param wanted in what status they were planned
 * @param over how many of them are more than was planned
 * @param value of what went into them, when known
 */
public record ProducedUnits(
        WorkItem item,
        Status to,
        Status wanted,
        long quantity,
        long over,
        @Nullable String lot,
        @Nullable Money value) {

    /** True when they are what was planned. */
    public boolean asPlanned() {
        return over == 0 && to == wanted;
    }
}
