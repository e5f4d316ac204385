package io.stockbook.queryapi.webhook.delivery;

import static org.jooq.impl.DSL.val;

import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.delivery.Sending.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What one endpoint is being sent, as its row has it; within a transaction that holds the row. */
final class SendingRows {

    /** Whoever was served longest ago is next, so that a busy feed keeps no other waiting. */
    private static final String LANE =
            """
            SELECT l.channel, l.replay, l.cursor, l.last, l.rewound,
                   coalesce(f.first_cursor, 1) AS first_cursor,
                   coalesce(f.last_cursor, 0) AS last_cursor
            FROM edge.webhook_lane l
            LEFT JOIN edge.availability_feed f ON f.owner = l.owner AND f.channel = l.channel
            WHERE l.owner = {0} AND l.endpoint = {1}
              AND (l.replay > 0
                   OR (l.cursor <> coalesce(f.last_cursor, 0)
                       AND edge.webhook_wants({2}, 'availability.changed')))
            ORDER BY l.turn, l.channel, l.replay LIMIT 1
            """;

    private final DSLContext within;
    private final WebhookEndpointId id;

    SendingRows(DSLContext within, WebhookEndpointId id) {
        this.within = within;
        this.id = id;
    }

    /** What was begun. */
    static Optional<Sending> of(Record row) {
        String message = row.get("sending", String.class);
        return message == null
                ? Optional.empty()
                : Optional.of(
                        new Sending(
                                message,
                                Kind.valueOf(row.get("sending_kind", String.class)),
                                row.get("sending_channel", String.class),
                                row.get("sending_replay", long.class),
                                row.get("sending_from", long.class),
                                row.get("sending_last", long.class),
                                row.get("sending_at", OffsetDateTime.class).toInstant()));
    }

    /** What is next: messages out of the queue are few, and first. */
    Optional<Sending> pick(Record endpoint) {
        Instant now =
                within.resultQuery("SELECT now()")
                        .fetchSingle()
                        .get(0, OffsetDateTime.class)
                        .toInstant();
        return queued(now).or(() -> feed(endpoint, now));
    }

    private Optional<Sending> queued(Instant now) {
        return within.resultQuery(
                        """
                        SELECT id, number FROM edge.webhook_message
                        WHERE owner = {0} AND endpoint = {1} AND NOT taken
                        ORDER BY number LIMIT 1
                        """,
                        val(id.owner().value()), val(id.endpoint().value()))
                .fetchOptional()
                .map(
                        found ->
                                Sending.ofMessage(
                                        found.get("id", String.class),
                                        found.get("number", long.class),
                                        now));
    }

    private Optional<Sending> feed(Record endpoint, Instant now) {
        return within.resultQuery(
                        LANE,
                        val(id.owner().value()),
                        val(id.endpoint().value()),
                        val(endpoint.get("types", String[].class)))
                .fetchOptional()
                .map(Lane::of)
                .map(
                        lane ->
                                Sending.ofFeed(
                                        endpoint.get("id", UUID.class),
                                        lane,
                                        lane.isTorn() ? Kind.GAP : Kind.CHANGES,
                                        lane.isTorn()
                                                ? lane.mended()
                                                : lane.upTo(endpoint.get("batch", int.class)),
                                        now));
    }

    /** Before it is sent first. */
    void fix(@Nullable Sending sending) {
        within.execute(
                """
                UPDATE edge.webhook_endpoint
                SET sending = {2}, sending_kind = {3}, sending_channel = {4}, sending_replay = {5},
                    sending_from = {6}, sending_last = {7}, sending_at = {8}, attempts = 0
                WHERE owner = {0} AND endpoint = {1}
                """,
                val(id.owner().value()),
                val(id.endpoint().value()),
                val(sending == null ? null : sending.id(), String.class),
                val(sending == null ? null : sending.kind().name(), String.class),
                val(sending == null ? null : sending.channel(), String.class),
                val(sending == null ? null : sending.replay(), Long.class),
                val(sending == null ? null : sending.from(), Long.class),
                val(sending == null ? null : sending.last(), Long.class),
                val(
                        sending == null ? null : sending.madeAt().atOffset(ZoneOffset.UTC),
                        OffsetDateTime.class));
    }
}
