package io.stockbook.messages.returns;

import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that came back.
 *
 * @param line the line of the return; one that nobody authorised begins here
 * @param orderLine the line of the order that they were sent for, when known
 * @param over how many of them are more than was authorised; none where nothing was asked for
 */
public record ReceivedUnits(
        int line,
        @Nullable Integer orderLine,
        Sku sku,
        long quantity,
        long over,
        ReturnCondition condition,
        @Nullable ReturnReason reason,
        @Nullable String lot) {}
