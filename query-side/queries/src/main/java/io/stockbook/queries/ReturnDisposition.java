package io.stockbook.queries;

import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/** What became of units of one line. */
public record ReturnDisposition(
        long position,
        int line,
        String location,
        @Nullable String lot,
        Status to,
        long quantity,
        @Nullable ReasonCode reason) {}
