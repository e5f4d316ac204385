package io.stockbook.queries;

import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one order stands.
 *
 * @param state the furthest point that anything of it has reached
 * @param service how it is to travel, as its channel calls it
 * @param serviceLevel the same as Stockbook calls it; absent while nobody has said
 * @param blocked true when it may neither go to the floor nor leave
 * @param placedAt when the ledger learnt of it
 * @param occurredAt when the customer placed it
 * @param version the number of the order's events
 */
public record OrderSummary(
        String number,
        String channel,
        OrderState state,
        int priority,
        @Nullable LocalDate promisedBy,
        Handling handling,
        FillPolicy fill,
        @Nullable String service,
        @Nullable String serviceLevel,
        boolean blocked,
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
