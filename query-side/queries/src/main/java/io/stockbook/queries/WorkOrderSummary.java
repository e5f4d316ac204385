package io.stockbook.queries;

import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOrderState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one work order stands.
 *
 * @param reason why what had not gone in was called off
 * @param version the number of the work order's events
 */
public record WorkOrderSummary(
        String number,
        String location,
        WorkOrderKind kind,
        WorkOrderState state,
        @Nullable String reason,
        @Nullable String document,
        Instant plannedAt,
        Instant updatedAt,
        long version) {}
