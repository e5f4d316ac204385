package io.stockbook.queries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule held of, or still does.
 *
 * @param subject what it is about: a SKU, a SKU of a channel, a feed
 * @param sentence what there was to say when it was opened
 * @param resolvedAt when the rule held of it no more, or null while it does
 * @param toldAt when the message was made that says it, or null when none was yet
 * @param waiting mails of it that are still to be sent
 * @param givenUp mails of it that could not be sent for three days
 */
public record AlertAnswer(
        UUID id,
        String rule,
        String kind,
        String subject,
        String sentence,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant toldAt,
        int waiting,
        int givenUp) {}
