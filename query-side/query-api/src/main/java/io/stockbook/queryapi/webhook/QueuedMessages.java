package io.stockbook.queryapi.webhook;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.webhook.WebhookMessage;
import io.stockbook.messages.webhook.WebhookMessages;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** Messages that stand in no feed, queued for each endpoint that wants them. */
public final class QueuedMessages implements WebhookMessages {

    private static final String APPEND =
            """
            INSERT INTO edge.webhook_message
                (owner, endpoint, id, type, channel, subject, told_at, data)
            SELECT owner, endpoint, {1}, {2}, {3}, {4}, {5}, {6}
            FROM edge.webhook_endpoint e
            WHERE owner = {0} AND edge.webhook_wants(types, {2})
              AND ({3} IS NULL
                   OR EXISTS (SELECT FROM edge.webhook_lane l
                              WHERE l.owner = e.owner AND l.endpoint = e.endpoint
                                AND l.channel = {3} AND l.replay = 0)
                   OR NOT EXISTS (SELECT FROM edge.webhook_lane l
                                  WHERE l.owner = e.owner AND l.endpoint = e.endpoint
                                    AND l.replay = 0))
            ON CONFLICT (owner, endpoint, id) DO NOTHING
            """;

    private static final String DROP =
            """
            DELETE FROM edge.webhook_message
            WHERE number IN (SELECT number FROM edge.webhook_message
                             WHERE queued_at < {0} ORDER BY queued_at LIMIT 1000)
            """;

    private final DSLContext database;

    /**
     * Keeps them here.
     *
     * @param database which may join a transaction of whoever appends
     */
    public QueuedMessages(DSLContext database) {
        this.database = database;
    }

    @Override
    public int append(WebhookMessage message) {
        return database.execute(
                APPEND,
                val(message.owner().value()),
                val(message.id()),
                val(message.type()),
                val(message.channel() == null ? null : message.channel().value(), String.class),
                val(message.subject()),
                val(message.happenedAt().atOffset(ZoneOffset.UTC)),
                val(message.data()));
    }

    /** Lets go of what nobody took until this moment. */
    public void dropBefore(Instant moment) {
        int dropped;
        do {
            dropped = database.execute(DROP, val(moment.atOffset(ZoneOffset.UTC)));
        } while (dropped > 0);
    }
}
