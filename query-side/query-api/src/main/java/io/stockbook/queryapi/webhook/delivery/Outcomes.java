package io.stockbook.queryapi.webhook.delivery;

import static org.jooq.impl.DSL.val;

import io.stockbook.queryapi.webhook.RetrySchedule;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes down what became of an attempt, and what follows from it. */
final class Outcomes {

    private static final int CHANCES = 1_000;

    private final DSLContext database;
    private final Leases leases;
    private final RetrySchedule retries;

    Outcomes(DSLContext database, Leases leases, RetrySchedule retries) {
        this.database = database;
        this.leases = leases;
        this.retries = retries;
    }

    /**
     * Writes it down.
     *
     * @return false when the endpoint is to be left alone: it failed, it is gone, or it is not ours
     *     any more
     */
    boolean record(Outgoing sent, Attempt attempt) {
        return database.transactionResult(
                transaction -> {
                    DSLContext within = transaction.dsl();
                    return within.resultQuery(
                                    """
                                    UPDATE edge.webhook_endpoint
                                    SET deliveries = deliveries + 1,
                                        failures = failures + CASE WHEN {3} THEN 0 ELSE 1 END
                                    WHERE owner = {0} AND endpoint = {1} AND lease = {2}
                                    RETURNING deliveries, sending
                                    """,
                                    val(sent.endpoint().owner().value()),
                                    val(sent.endpoint().endpoint().value()),
                                    leases.node(),
                                    val(attempt.isSuccess()))
                            .fetchOptional()
                            .map(
                                    row -> {
                                        long number = row.get("deliveries", long.class);
                                        new DeliveryLog(within).write(number, sent, attempt);
                                        // Who set the feed back meanwhile wants something else now.
                                        if (sent.sending().id().equals(row.get("sending"))) {
                                            new Change(within, sent).follow(attempt, number);
                                        }
                                        return attempt.isSuccess();
                                    })
                            .orElse(false);
                });
    }

    /** What follows for one endpoint. */
    private final class Change {

        private final DSLContext within;
        private final Outgoing sent;
        private final Field<String> owner;
        private final Field<String> endpoint;

        Change(DSLContext within, Outgoing sent) {
            WebhookEndpointId id = sent.endpoint();
            this.within = within;
            this.sent = sent;
            this.owner = val(id.owner().value());
            this.endpoint = val(id.endpoint().value());
        }

        void follow(Attempt attempt, long number) {
            if (attempt.isSuccess()) {
                goOn(sent.sending(), number);
            } else if (attempt.isGone()) {
                disable("The receiver answered 410: it wants nothing more.");
            } else if (retries.isOver(sent.attempt())) {
                disable(
                        "Given up after %d attempts. The last one: %s"
                                .formatted(sent.attempt(), attempt.error()));
            } else {
                wait(
                        retries.pause(
                                sent.attempt(),
                                attempt.retryAfter(),
                                ThreadLocalRandom.current().nextInt(CHANCES)));
            }
        }

        private void goOn(Sending taken, long number) {
            if (taken.kind() == Sending.Kind.MESSAGE) {
                within.execute(
                        "UPDATE edge.webhook_message SET taken = true WHERE number = {0}",
                        val(taken.from()));
            } else {
                advance(taken, number);
            }
            within.execute(
                    """
                    UPDATE edge.webhook_endpoint SET sending = NULL, attempts = 0
                    WHERE owner = {0} AND endpoint = {1}
                    """,
                    owner, endpoint);
        }

        /** A feed that was torn begins anew: its numbers may mean something else now. */
        private void advance(Sending taken, long number) {
            within.execute(
                    """
                    UPDATE edge.webhook_lane
                    SET cursor = {4}, turn = {5}, rewound = rewound + {6}
                    WHERE owner = {0} AND endpoint = {1} AND channel = {2} AND replay = {3}
                    """,
                    owner,
                    endpoint,
                    val(taken.channel()),
                    val(taken.replay()),
                    val(taken.last()),
                    val(number),
                    val(taken.kind() == Sending.Kind.GAP ? 1 : 0));
            within.execute(
                    """
                    DELETE FROM edge.webhook_lane
                    WHERE owner = {0} AND endpoint = {1} AND channel = {2} AND replay = {3}
                      AND cursor >= last
                    """,
                    owner, endpoint, val(taken.channel()), val(taken.replay()));
        }

        private void wait(Duration pause) {
            within.execute(
                    """
                    UPDATE edge.webhook_endpoint
                    SET attempts = {2}, next_at = now() + {3} * interval '1 millisecond'
                    WHERE owner = {0} AND endpoint = {1}
                    """,
                    owner, endpoint, val(sent.attempt()), val(pause.toMillis()));
        }

        /** Where it is in each feed stays, and so does what it is being sent. */
        private void disable(String reason) {
            within.execute(
                    """
                    UPDATE edge.webhook_endpoint
                    SET state = 'DISABLED', reason = {2}, since = now(), attempts = {3},
                        exception = gen_random_uuid(), exception_open = false
                    WHERE owner = {0} AND endpoint = {1} AND state = 'ACTIVE'
                    """,
                    owner, endpoint, val(reason), val(sent.attempt()));
        }
    }
}
