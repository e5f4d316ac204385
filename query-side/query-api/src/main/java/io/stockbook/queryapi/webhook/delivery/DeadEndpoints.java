package io.stockbook.queryapi.webhook.delivery;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Tells people of endpoints that were given up, and that one is well again. Several nodes may tell
 * the same: the id of what they say follows from it, so it is said once.
 */
final class DeadEndpoints {

    private static final Actor WEBHOOKS = Actor.machine("webhooks");

    private final DSLContext database;
    private final CommandGateway gateway;

    DeadEndpoints(DSLContext database, CommandGateway gateway) {
        this.database = database;
        this.gateway = gateway;
    }

    void tell() {
        for (Record row :
                database.resultQuery(
                                """
                                SELECT owner, endpoint, state, reason, exception,
                                       coalesce(sending, '') AS sending
                                FROM edge.webhook_endpoint
                                WHERE exception IS NOT NULL
                                  AND exception_open = (state = 'ACTIVE')
                                LIMIT 100
                                """)
                        .fetch()) {
            tell(row);
        }
    }

    private void tell(Record row) {
        WebhookEndpointId id =
                new WebhookEndpointId(
                        new OwnerId(row.get("owner", String.class)),
                        new WebhookEndpointCode(row.get("endpoint", String.class)));
        ExceptionId exception = new ExceptionId(id.owner(), row.get("exception", UUID.class));
        boolean dead = row.get("state", String.class).equals("DISABLED");
        ExceptionCommand command =
                dead
                        ? new OpenException(
                                exception,
                                ExceptionType.WEBHOOK_DEAD,
                                id.toString(),
                                row.get("sending", String.class),
                                "Endpoint %s is told nothing more. %s"
                                        .formatted(
                                                id.endpoint(),
                                                Objects.requireNonNull(
                                                        row.get("reason", String.class))))
                        : new ResolveException(exception, "the endpoint is active again");
        CommandId document = CommandId.ofDocument(exception);
        // Whatever is answered: it was decided, and nothing else will be.
        Object _ =
                gateway.send(
                                Submission.of(
                                        dead ? document : document.derived("resolved"),
                                        WEBHOOKS,
                                        command))
                        .join();
        database.execute(
                """
                UPDATE edge.webhook_endpoint
                SET exception_open = {3}, exception = CASE WHEN {3} THEN exception END
                WHERE owner = {0} AND endpoint = {1} AND exception = {2}
                """,
                val(id.owner().value()),
                val(id.endpoint().value()),
                val(exception.value()),
                val(dead));
    }
}
