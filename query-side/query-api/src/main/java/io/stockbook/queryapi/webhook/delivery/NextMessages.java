package io.stockbook.queryapi.webhook.delivery;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.queries.FeedGap;
import io.stockbook.queries.FeedPage;
import io.stockbook.queries.FeedQueries;
import io.stockbook.queryapi.webhook.EventTypes;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookSecrets;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Finds what an endpoint is to be sent next: what it is being sent already, or something new. */
final class NextMessages {

    private final DSLContext database;
    private final Leases leases;
    private final MessageBodies bodies;

    NextMessages(DSLContext database, Leases leases, MessageBodies bodies) {
        this.database = database;
        this.leases = leases;
        this.bodies = bodies;
    }

    /** Empty when there is nothing, when it is not time yet, or when the endpoint is not ours. */
    Optional<Outgoing> next(WebhookEndpointId id) {
        return database.transactionResult(
                transaction -> {
                    DSLContext within = transaction.dsl();
                    return within.resultQuery(
                                    """
                                    UPDATE edge.webhook_endpoint
                                    SET leased_until = now() + {3} * interval '1 millisecond'
                                    WHERE owner = {0} AND endpoint = {1} AND lease = {2}
                                      AND state = 'ACTIVE' AND next_at <= now()
                                    RETURNING *
                                    """,
                                    val(id.owner().value()),
                                    val(id.endpoint().value()),
                                    leases.node(),
                                    leases.millis())
                            .fetchOptional()
                            .flatMap(row -> new Desk(within, id, row).next());
                });
    }

    /** One endpoint, locked. */
    private final class Desk {

        private final DSLContext within;
        private final WebhookEndpointId id;
        private final Record row;

        Desk(DSLContext within, WebhookEndpointId id, Record row) {
            this.within = within;
            this.id = id;
            this.row = row;
        }

        Optional<Outgoing> next() {
            SendingRows rows = new SendingRows(within, id);
            Optional<Sending> begun = SendingRows.of(row);
            Optional<Outgoing> again =
                    begun.flatMap(sending -> outgoing(sending, row.get("attempts", int.class) + 1));
            if (again.isPresent()) {
                return again;
            }
            // What was begun cannot be told any more; what is next may say so.
            Optional<Sending> fresh = rows.pick(row);
            rows.fix(fresh.orElse(null));
            return fresh.flatMap(sending -> outgoing(sending, 1));
        }

        private Optional<Outgoing> outgoing(Sending sending, int attempt) {
            return switch (sending.kind()) {
                case CHANGES ->
                        changes(sending).map(body -> of(sending, type(sending), body, attempt));
                case GAP ->
                        Optional.of(
                                of(
                                        sending,
                                        EventTypes.GAP,
                                        bodies.gap(id.owner().value(), channel(sending), sending),
                                        attempt));
                case MESSAGE -> message(sending, attempt);
            };
        }

        private static String type(Sending sending) {
            return sending.replay() > 0 ? EventTypes.REPLAYED : EventTypes.CHANGED;
        }

        private static String channel(Sending sending) {
            return Objects.requireNonNull(sending.channel());
        }

        private Outgoing of(Sending sending, String type, String body, int attempt) {
            return new Outgoing(
                    id,
                    row.get("url", String.class),
                    sending,
                    type,
                    body,
                    attempt,
                    new WebhookSecrets(within).signing(id));
        }

        /** Empty when the feed does not have all of them any more. */
        private Optional<String> changes(Sending sending) {
            ChannelId channel = new ChannelId(id.owner(), new ChannelCode(channel(sending)));
            int count = Math.toIntExact(sending.last() - sending.from());
            try {
                return new FeedQueries(within)
                        .after(channel, sending.from(), count)
                        .map(FeedPage::items)
                        .filter(items -> items.size() == count)
                        .map(
                                items ->
                                        bodies.changes(
                                                id.owner().value(),
                                                channel(sending),
                                                sending.replay() > 0,
                                                items));
            } catch (FeedGap _) {
                return Optional.empty();
            }
        }

        private Optional<Outgoing> message(Sending sending, int attempt) {
            return within.resultQuery(
                            """
                            SELECT type, told_at, data FROM edge.webhook_message
                            WHERE number = {0} AND NOT taken
                            """,
                            val(sending.from()))
                    .fetchOptional()
                    .map(
                            found -> {
                                String type = found.get("type", String.class);
                                return of(
                                        sending,
                                        type,
                                        bodies.message(
                                                type,
                                                found.get("told_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                found.get("data", String.class)),
                                        attempt);
                            });
        }
    }
}
