package io.stockbook.queries;

import io.stockbook.messages.returns.ReturnReason;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return.
 *
 * @param orderLine the line of the order that its units were sent for, when known
 */
public record ReturnLineAnswer(
        int line,
        @Nullable Integer orderLine,
        String sku,
        @Nullable ReturnReason reason,
        ReturnUnits units,
        DispositionUnits dispositions) {}
