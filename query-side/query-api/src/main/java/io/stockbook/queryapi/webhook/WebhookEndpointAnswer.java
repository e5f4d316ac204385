package io.stockbook.queryapi.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, of what, and how far.
 *
 * @param batch how many changes one message has at most
 * @param reason why it is disabled
 * @param since when it became what it is
 * @param channels the feeds it reads
 * @param replays ranges that it is being told again
 * @param waiting messages of other types that wait for it, at most 10,000 counted
 * @param failing what goes wrong now, or null while nothing does
 * @param secrets when each that signs was made, never what it is
 */
public record WebhookEndpointAnswer(
        String owner,
        String endpoint,
        String url,
        @Nullable String description,
        List<String> types,
        int batch,
        WebhookEndpointState state,
        @Nullable String reason,
        Instant since,
        Instant createdAt,
        List<ReadChannel> channels,
        List<ReplayedRange> replays,
        long waiting,
        @Nullable FailingDelivery failing,
        List<SigningSecret> secrets) {

    /**
     * How far an endpoint is in a feed.
     *
     * @param cursor the last change it has taken
     * @param lastCursor the newest change there is
     */
    public record ReadChannel(String channel, long cursor, long lastCursor) {}

    /**
     * A range of a feed that is told again.
     *
     * @param cursor the last change of it that was taken, or the one before the first
     * @param toCursor where it ends
     */
    public record ReplayedRange(String channel, long cursor, long toCursor) {}

    /**
     * A message that is not taken.
     *
     * @param message its id
     * @param attempts how often it was sent
     * @param nextAttemptAt when it is sent again
     */
    public record FailingDelivery(String message, int attempts, Instant nextAttemptAt) {}

    /**
     * A secret by which messages are signed.
     *
     * @param endsAt until when it signs beside the newest one, or null for that one
     */
    public record SigningSecret(Instant createdAt, @Nullable Instant endsAt) {}
}
