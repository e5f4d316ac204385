package io.stockbook.queryapi.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a message.
 *
 * @param number counts the attempts of the endpoint
 * @param message the id of the message, the same in each attempt
 * @param fromCursor the first change in it
 * @param toCursor the last change in it
 * @param attempt 1 for the first
 * @param status what the receiver answered, or null when it did not
 * @param error why this was no success, or null when it was
 * @param answer how its answer began
 */
public record WebhookDelivery(
        long number,
        String message,
        String type,
        @Nullable String channel,
        @Nullable Long fromCursor,
        @Nullable Long toCursor,
        int attempt,
        Instant sentAt,
        long durationMillis,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer) {}
