package io.stockbook.messages.returns;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/** What became of units of one line, at the location to which they came back. */
public record DispositionedUnits(
        int line,
        Sku sku,
        LocationId location,
        @Nullable String lot,
        Status to,
        long quantity,
        @Nullable ReasonCode reason) {}
