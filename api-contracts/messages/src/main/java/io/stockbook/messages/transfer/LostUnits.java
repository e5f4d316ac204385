package io.stockbook.messages.transfer;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Units of one line that were lost on their way. */
public record LostUnits(
        int line, Sku sku, long quantity, ReasonCode reason, @Nullable String lot) {}
