package io.stockbook.queries;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one order stands.
 *
 * @param state the furthest point that anything of it has reached: PLACED, WAITING, ALLOCATED,
 *     RELEASED, PICKED, SHIPPED, CANCELLING, CANCELLED or CLOSED
 * @param placedAt when the ledger learnt of it
 * @param occurredAt when the customer placed it
 * @param version the number of the order's events
 */
public record OrderSummary(
        String number,
        String channel,
        String state,
        int priority,
        @Nullable LocalDate promisedBy,
        String handling,
        @Nullable String customerRef,
        @Nullable String shipToRef,
        @Nullable String document,
        @Nullable String cancelReason,
        int lines,
        LineUnits units,
        Instant placedAt,
        Instant occurredAt,
        Instant updatedAt,
        long version) {}
