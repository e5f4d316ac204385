package io.stockbook.messages.returns;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line for which the customer gets money back.
 *
 * @param orderLine the line of the order that they were sent for, when known
 * @param amount for all of them together, or null when whoever pays knows it
 */
public record RefundedUnits(
        int line, @Nullable Integer orderLine, Sku sku, long quantity, @Nullable Money amount) {}
