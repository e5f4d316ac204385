package io.stockbook.messages.work;

import io.stockbook.messages.Money;
import io.stockbook.messages.stock.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that came to nothing in work.
 *
 * @param value of what is lost with them, when known
 */
public record SpoiledUnits(
        WorkItem item,
        long quantity,
        ReasonCode reason,
        @Nullable String lot,
        @Nullable Money value) {}
