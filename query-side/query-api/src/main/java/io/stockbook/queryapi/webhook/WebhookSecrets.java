package io.stockbook.queryapi.webhook;

import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;

/** The secrets of endpoints. Those that are over are let go when a new one is made. */
public final class WebhookSecrets {

    /** For how long a secret signs beside the one that took its place. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final int MOST = 5;

    private final DSLContext database;

    /** Kept here. */
    public WebhookSecrets(DSLContext database) {
        this.database = database;
    }

    WebhookSecret first(WebhookEndpointId id) {
        WebhookSecret secret = WebhookSecret.random();
        insert(database, id, secret);
        return secret;
    }

    /** Makes another one; those before sign beside it for a day. */
    public RotatedSecret rotate(WebhookEndpointId id) {
        return database.transactionResult(
                transaction -> {
                    DSLContext within = transaction.dsl();
                    List<String> _ = new WebhookLanes(within, id).lock();
                    within.execute(
                            """
                            DELETE FROM edge.webhook_secret
                            WHERE owner = {0} AND endpoint = {1} AND ends_at <= now()
                            """,
                            val(id.owner().value()), val(id.endpoint().value()));
                    Instant end = endOthers(within, id);
                    WebhookSecret secret = WebhookSecret.random();
                    insert(within, id, secret);
                    return new RotatedSecret(secret.shown(), end);
                });
    }

    private static Instant endOthers(DSLContext within, WebhookEndpointId id) {
        List<OffsetDateTime> ends =
                within.resultQuery(
                                """
                                UPDATE edge.webhook_secret
                                SET ends_at = coalesce(ends_at, now() + {2} * interval '1 second')
                                WHERE owner = {0} AND endpoint = {1}
                                RETURNING ends_at
                                """,
                                val(id.owner().value()),
                                val(id.endpoint().value()),
                                val(OVERLAP.toSeconds()))
                        .fetch(0, OffsetDateTime.class);
        if (ends.size() >= MOST) {
            throw WebhookProblems.limit(
                    "%d secrets sign already, until the first of them ends.".formatted(MOST));
        }
        return ends.stream().max(OffsetDateTime::compareTo).orElseThrow().toInstant();
    }

    private static void insert(DSLContext within, WebhookEndpointId id, WebhookSecret secret) {
        within.execute(
                """
                INSERT INTO edge.webhook_secret (owner, endpoint, number, secret)
                SELECT {0}, {1}, coalesce(max(number), 0) + 1, {2}
                FROM edge.webhook_secret WHERE owner = {0} AND endpoint = {1}
                """,
                val(id.owner().value()), val(id.endpoint().value()), val(secret.key()));
    }

    /** All that sign now, the newest first. */
    public List<WebhookSecret> signing(WebhookEndpointId id) {
        return database
                .resultQuery(
                        """
                        SELECT secret FROM edge.webhook_secret
                        WHERE owner = {0} AND endpoint = {1} AND coalesce(ends_at > now(), true)
                        ORDER BY number DESC
                        """,
                        val(id.owner().value()), val(id.endpoint().value()))
                .fetch(0, byte[].class)
                .stream()
                .map(WebhookSecret::of)
                .toList();
    }
}
