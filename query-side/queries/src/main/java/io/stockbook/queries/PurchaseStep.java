package io.stockbook.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a purchase order's time line. */
public record PurchaseStep(
        long position,
        String what,
        @Nullable String detail,
        String client,
        String user,
        Instant occurredAt,
        Instant recordedAt) {}
