package io.stockbook.queries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement on a stock card.
 *
 * @param position the event's place in the ledger
 * @param ordinal the movement's place in its event, from 0
 * @param version the event's place in the stock item's stream
 * @param fromAfter what is left in {@code from} after it, or null at an edge
 * @param toAfter what is in {@code to} after it, or null at an edge
 * @param reference what it is about: a receipt, a count, a return, a transfer, a shipment
 */
public record CardEntry(
        long position,
        int ordinal,
        long version,
        String event,
        String from,
        String to,
        long quantity,
        @Nullable String lot,
        long onHandAfter,
        long availableAfter,
        @Nullable Long fromAfter,
        @Nullable Long toAfter,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable UUID allocation,
        @Nullable DemandReference demand,
        @Nullable String document,
        @Nullable String note,
        String client,
        String user,
        UUID commandId,
        Instant occurredAt,
        Instant recordedAt) {}
