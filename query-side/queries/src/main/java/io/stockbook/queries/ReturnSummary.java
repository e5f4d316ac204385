package io.stockbook.queries;

import io.stockbook.messages.returns.ReturnState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one return stands.
 *
 * @param order the number of the order whose units come back, when known
 * @param expectedAt where they are expected; they may come anywhere
 * @param blind true when something came back before anybody had agreed to anything
 * @param note why it was closed or cancelled
 * @param version the number of the return's events
 */
public record ReturnSummary(
        String number,
        @Nullable String order,
        @Nullable String channel,
        @Nullable String expectedAt,
        boolean blind,
        ReturnState state,
        @Nullable String note,
        @Nullable String document,
        int lines,
        ReturnUnits units,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
