package io.stockbook.queries;

import io.stockbook.messages.Money;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a report of work.
 *
 * @param what CONSUMED, PRODUCED, UNUSED or SPOILED
 * @param status where it came from or went to; null when it came to nothing
 * @param over how many units are more than was planned
 * @param reason why it came to nothing
 * @param value that it took along, when known
 */
public record WorkEntry(
        String what,
        int line,
        String sku,
        @Nullable Status status,
        long quantity,
        long over,
        @Nullable String lot,
        @Nullable ReasonCode reason,
        @Nullable Money value,
        Instant recordedAt) {}
