package io.stockbook.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a return's time line. */
public record ReturnStep(
        long position,
        String what,
        @Nullable String detail,
        String client,
        String user,
        Instant occurredAt,
        Instant recordedAt) {}
