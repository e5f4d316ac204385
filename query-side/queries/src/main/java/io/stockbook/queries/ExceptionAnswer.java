package io.stockbook.queries;

import io.stockbook.messages.exception.ExceptionState;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.exception.SuggestedAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exception.
 *
 * @param ownerRole in whose queue it stands
 * @param subject the stream it is about
 * @param cause the document or command that led to it
 * @param suggestedActions what can be done about it, the most likely first
 * @param ageMillis how long it has been open, or was
 * @param version the number of its events
 */
public record ExceptionAnswer(
        UUID id,
        ExceptionType type,
        String ownerRole,
        String subject,
        String cause,
        String sentence,
        List<SuggestedAction> suggestedActions,
        ExceptionState state,
        @Nullable String assignee,
        @Nullable String resolution,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        long ageMillis,
        long version) {}
