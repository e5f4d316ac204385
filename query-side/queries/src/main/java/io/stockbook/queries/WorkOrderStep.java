package io.stockbook.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a work order's time line. */
public record WorkOrderStep(
        long position,
        String what,
        @Nullable String detail,
        String client,
        String user,
        Instant occurredAt,
        Instant recordedAt) {}
