package io.stockbook.queryapi.webhook;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer.FailingDelivery;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer.ReadChannel;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer.ReplayedRange;
import io.stockbook.queryapi.webhook.WebhookEndpointAnswer.SigningSecret;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Shows endpoints as they are, and what became of deliveries. Secrets are not read here. */
public final class WebhookQueries {

    private static final String ENDPOINTS =
            """
            SELECT e.*,
                   (SELECT count(*) FROM
                        (SELECT FROM edge.webhook_message m
                         WHERE m.owner = e.owner AND m.endpoint = e.endpoint AND NOT m.taken
                         LIMIT 10000) few)
                       AS waiting
            FROM edge.webhook_endpoint e
            WHERE owner = {0} AND ({1} IS NULL OR endpoint = {1})
            ORDER BY endpoint
            """;

    private static final String LANES =
            """
            SELECT l.channel, l.replay, l.cursor, l.last, coalesce(f.last_cursor, 0) AS last_cursor
            FROM edge.webhook_lane l
            LEFT JOIN edge.availability_feed f ON f.owner = l.owner AND f.channel = l.channel
            WHERE l.owner = {0} AND l.endpoint = {1}
            ORDER BY l.channel, l.replay
            """;

    private static final String DELIVERIES =
            """
            SELECT * FROM edge.webhook_delivery
            WHERE owner = {0} AND endpoint = {1} AND number < {2}
            ORDER BY number DESC LIMIT {3}
            """;

    private final DSLContext database;

    /** Asks this database. */
    public WebhookQueries(DSLContext database) {
        this.database = database;
    }

    /** All endpoints of an owner, of which there are never many. */
    public List<WebhookEndpointAnswer> of(OwnerId owner) {
        return fetch(owner, null);
    }

    /** One of them. */
    public WebhookEndpointAnswer of(WebhookEndpointId id) {
        List<WebhookEndpointAnswer> found = fetch(id.owner(), id.endpoint().value());
        if (found.isEmpty()) {
            throw WebhookProblems.notThere(id);
        }
        return found.getFirst();
    }

    /** The last attempts before this one, the newest first. */
    public List<WebhookDelivery> deliveries(WebhookEndpointId id, long before, int limit) {
        List<WebhookDelivery> found =
                database.resultQuery(
                                DELIVERIES,
                                val(id.owner().value()),
                                val(id.endpoint().value()),
                                val(before),
                                val(limit))
                        .fetch(WebhookQueries::delivery);
        if (found.isEmpty()) {
            // Nothing to show is told from nobody there.
            WebhookEndpointAnswer _ = of(id);
        }
        return found;
    }

    private List<WebhookEndpointAnswer> fetch(OwnerId owner, @Nullable String endpoint) {
        return database.resultQuery(ENDPOINTS, val(owner.value()), val(endpoint, String.class))
                .fetch(this::answer);
    }

    private WebhookEndpointAnswer answer(Record row) {
        Field<String> owner = val(row.get("owner", String.class));
        Field<String> endpoint = val(row.get("endpoint", String.class));
        List<? extends Record> lanes = database.resultQuery(LANES, owner, endpoint).fetch();
        return new WebhookEndpointAnswer(
                row.get("owner", String.class),
                row.get("endpoint", String.class),
                row.get("url", String.class),
                row.get("description", String.class),
                List.of(row.get("types", String[].class)),
                row.get("batch", int.class),
                WebhookEndpointState.valueOf(row.get("state", String.class)),
                row.get("reason", String.class),
                moment(row, "since"),
                moment(row, "created_at"),
                lanes.stream()
                        .filter(lane -> lane.get("replay", long.class) == 0)
                        .map(WebhookQueries::channel)
                        .toList(),
                lanes.stream()
                        .filter(lane -> lane.get("replay", long.class) > 0)
                        .map(WebhookQueries::range)
                        .toList(),
                row.get("waiting", long.class),
                failing(row),
                secrets(owner, endpoint));
    }

    private static ReadChannel channel(Record lane) {
        return new ReadChannel(
                lane.get("channel", String.class),
                lane.get("cursor", long.class),
                lane.get("last_cursor", long.class));
    }

    private static ReplayedRange range(Record lane) {
        return new ReplayedRange(
                lane.get("channel", String.class),
                lane.get("cursor", long.class),
                lane.get("last", long.class));
    }

    private static @Nullable FailingDelivery failing(Record row) {
        int attempts = row.get("attempts", int.class);
        String sending = row.get("sending", String.class);
        return attempts == 0 || sending == null
                ? null
                : new FailingDelivery(sending, attempts, moment(row, "next_at"));
    }

    private List<SigningSecret> secrets(Field<String> owner, Field<String> endpoint) {
        return database.resultQuery(
                        """
                        SELECT created_at, ends_at FROM edge.webhook_secret
                        WHERE owner = {0} AND endpoint = {1} AND coalesce(ends_at > now(), true)
                        ORDER BY number DESC
                        """,
                        owner, endpoint)
                .fetch(
                        secret -> {
                            OffsetDateTime end = secret.get("ends_at", OffsetDateTime.class);
                            return new SigningSecret(
                                    moment(secret, "created_at"),
                                    end == null ? null : end.toInstant());
                        });
    }

    private static WebhookDelivery delivery(Record row) {
        return new WebhookDelivery(
                row.get("number", long.class),
                row.get("message", String.class),
                row.get("type", String.class),
                row.get("channel", String.class),
                row.get("from_cursor", Long.class),
                row.get("to_cursor", Long.class),
                row.get("attempt", int.class),
                moment(row, "sent_at"),
                row.get("millis", long.class),
                row.get("status", Integer.class),
                row.get("error", String.class),
                row.get("answer", String.class));
    }

    private static Instant moment(Record row, String name) {
        return row.get(name, OffsetDateTime.class).toInstant();
    }
}
