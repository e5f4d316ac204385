package io.stockbook.messages.transfer;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/** Units of one line that are on their way, and where they stood before. */
public record DispatchedUnits(
        int line, Sku sku, Status from, long quantity, @Nullable String lot) {}
