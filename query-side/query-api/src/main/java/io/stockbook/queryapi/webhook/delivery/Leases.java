package io.stockbook.queryapi.webhook.delivery;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Which node delivers to which endpoint: one at a time, until it is done or not heard of. */
final class Leases {

    /** Of those that have something to be sent, the one that waits longest is first. */
    private static final String TAKE =
            """
            UPDATE edge.webhook_endpoint
            SET lease = {0}, leased_until = now() + {1} * interval '1 millisecond'
            WHERE (owner, endpoint) IN (
                SELECT e.owner, e.endpoint FROM edge.webhook_endpoint e
                WHERE e.state = 'ACTIVE' AND e.next_at <= now()
                  AND (e.leased_until IS NULL OR e.leased_until < now())
                  AND (e.sending IS NOT NULL
                       OR EXISTS (SELECT FROM edge.webhook_message m
                                  WHERE m.owner = e.owner AND m.endpoint = e.endpoint
                                    AND NOT m.taken)
                       OR EXISTS (SELECT FROM edge.webhook_lane l
                                  LEFT JOIN edge.availability_feed f
                                         ON f.owner = l.owner AND f.channel = l.channel
                                  WHERE l.owner = e.owner AND l.endpoint = e.endpoint
                                    AND (l.replay > 0
                                         OR (l.cursor <> coalesce(f.last_cursor, 0)
                                             AND edge.webhook_wants(
                                                 e.types, 'availability.changed')))))
                ORDER BY e.next_at LIMIT {2}
                FOR UPDATE OF e SKIP LOCKED)
            RETURNING owner, endpoint
            """;

    private final DSLContext database;
    private final String node = "webhooks-" + UUID.randomUUID();
    private final long millis;

    Leases(DSLContext database, Duration lease) {
        this.database = database;
        this.millis = lease.toMillis();
    }

    /** What this node is called in rows that it holds. */
    Field<String> node() {
        return val(node);
    }

    /** How long it may hold them without being heard of. */
    Field<Long> millis() {
        return val(millis);
    }

    /** True while anybody at all is to be told. */
    boolean anybody() {
        return database.resultQuery(
                        "SELECT EXISTS (SELECT FROM edge.webhook_endpoint WHERE state = 'ACTIVE')")
                .fetchSingle()
                .get(0, boolean.class);
    }

    List<WebhookEndpointId> take(int most) {
        return database.resultQuery(TAKE, node(), millis(), val(most)).fetch(Leases::id);
    }

    /** Lets the endpoint go: others come first who have waited longer. */
    void release(WebhookEndpointId id) {
        database.execute(
                """
                UPDATE edge.webhook_endpoint
                SET lease = NULL, leased_until = NULL,
                    next_at = CASE WHEN attempts = 0 THEN now() ELSE next_at END
                WHERE owner = {0} AND endpoint = {1} AND lease = {2}
                """,
                val(id.owner().value()), val(id.endpoint().value()), node());
    }

    private static WebhookEndpointId id(Record row) {
        return new WebhookEndpointId(
                new OwnerId(row.get("owner", String.class)),
                new WebhookEndpointCode(row.get("endpoint", String.class)));
    }
}
