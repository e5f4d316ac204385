package io.stockbook.queryapi.webhook.delivery;

import static org.jooq.impl.DSL.val;

import io.stockbook.queryapi.webhook.delivery.Sending.Kind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** The last deliveries of each endpoint: the next one takes the place of the oldest. */
final class DeliveryLog {

    static final int KEPT = 1_000;

    private final DSLContext within;

    DeliveryLog(DSLContext within) {
        this.within = within;
    }

    void write(long number, Outgoing sent, Attempt attempt) {
        Sending sending = sent.sending();
        boolean changes = sending.kind() == Kind.CHANGES;
        within.execute(
                """
                INSERT INTO edge.webhook_delivery
                    (owner, endpoint, place, number, message, type, channel, from_cursor, to_cursor,
                     attempt, sent_at, millis, status, error, answer)
                VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13},
                        {14})
                ON CONFLICT (owner, endpoint, place) DO UPDATE
                SET number = excluded.number, message = excluded.message, type = excluded.type,
                    channel = excluded.channel, from_cursor = excluded.from_cursor,
                    to_cursor = excluded.to_cursor, attempt = excluded.attempt,
                    sent_at = excluded.sent_at, millis = excluded.millis,
                    status = excluded.status, error = excluded.error, answer = excluded.answer
                """,
                val(sent.endpoint().owner().value()),
                val(sent.endpoint().endpoint().value()),
                val(Math.toIntExact(number % KEPT)),
                val(number),
                val(sending.id()),
                val(sent.type()),
                val(sending.channel(), String.class),
                val(changes ? sending.from() + 1 : null, Long.class),
                val(changes ? sending.last() : null, Long.class),
                val(sent.attempt()),
                val(attempt.sentAt().atOffset(ZoneOffset.UTC), OffsetDateTime.class),
                val(attempt.took().toMillis()),
                val(attempt.status(), Integer.class),
                val(attempt.error(), String.class),
                val(attempt.answer(), String.class));
    }
}
