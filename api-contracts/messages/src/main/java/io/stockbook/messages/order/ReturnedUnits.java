package io.stockbook.messages.order;

import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that came back.
 *
 * @param line the line they were sent for, or null when the order has none of this SKU
 * @param excess how many of them are more than has shipped of the line and not come back before
 */
public record ReturnedUnits(@Nullable Integer line, Sku sku, long quantity, long excess) {}
