package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.eventcatalog.CanonicalCommand;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.CheckoutId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;

/** What the last call did to each checkout, and whose turn it is: {@code ledger.checkout}. */
final class Checkouts {

    /** Longer than any call takes; only one that never ended keeps others waiting for so long. */
    private static final int LONGEST_TURN_SECONDS = 10;

    private static final int MOST_FORGOTTEN = 500;

    private static final String ENDED =
            """
            UPDATE ledger.checkout
            SET version = greatest(version, {3}), busy_until = NULL,
                kept = {4}::json, until = greatest(until, {5})
            WHERE owner = {0} AND checkout = {1} AND turn = {2}
            RETURNING 1
            """;

    /** What becomes of a turn that has ended, once it is answered. */
    private static final String ANSWERED =
            """
            ), answered AS (
                INSERT INTO ledger.checkout_answer (command, hash, answer)
                SELECT {6}, {7}, {8}::json FROM ended
                ON CONFLICT (command) DO NOTHING)
            SELECT 1 FROM ended
            """;

    private final DSLContext dsl;

    /**
     * What a turn finds.
     *
     * @param place up to which the processes have heard
     * @param ordered once an order has taken something of it
     */
    record Held(List<KeptReservation> kept, long place, boolean ordered) {}

    Checkouts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The turn, unless somebody else has it. One that never ended is given again only once the
     * processes have heard of all that may have come of it, and under an id that begins like its:
     * whoever finds first that it is over notes where the ledger ends, as nothing follows any more.
     */
    Optional<CheckoutTurn> take(CheckoutId checkout, UUID id) {
        long asked = System.nanoTime();
        return dsl.fetchOptional(
                        """
                        INSERT INTO ledger.checkout AS c
                            (owner, checkout, version, turn, busy_until, until, kept)
                        VALUES ({0}, {1}, 0, {2}, now() + make_interval(secs => {3}), now(), '[]')
                        ON CONFLICT (owner, checkout) DO UPDATE
                        SET (turn, busy_until, over_at) = (
                            SELECT CASE WHEN c.busy_until IS NULL THEN excluded.turn
                                        WHEN heard THEN (left(c.turn::text, 19)
                                            || substr(excluded.turn::text, 20))::uuid
                                        ELSE c.turn END,
                                   CASE WHEN heard THEN excluded.busy_until
                                        ELSE c.busy_until END,
                                   CASE WHEN NOT heard THEN over_at END
                            FROM (SELECT c.busy_until IS NULL OR p.position >= o.over_at AS heard,
                                         o.over_at
                                  FROM ledger.process_place p,
                                       (SELECT coalesce(c.over_at, h.next_position - 1) AS over_at
                                        FROM ledger.head h) o) known)
                        WHERE c.busy_until IS NULL OR c.busy_until < now()
                        RETURNING version, turn, kept::text AS kept, now() AS since,
                            over_at IS NULL AS given
                        """,
                        val(checkout.owner().value()),
                        val(checkout.name()),
                        val(id),
                        val(LONGEST_TURN_SECONDS))
                .filter(row -> row.get("given", boolean.class))
                .map(
                        row ->
                                new CheckoutTurn(
                                        checkout,
                                        row.get("turn", UUID.class),
                                        row.get("version", long.class),
                                        CheckoutRow.reservations(row.get("kept", String.class)),
                                        row.get("since", OffsetDateTime.class).toInstant(),
                                        asked));
    }

    /** What is kept for it now, when this is how the last call left it. */
    Held held(CheckoutId checkout, Collection<KeptReservation> left) {
        CheckoutRow row = CheckoutRow.of(checkout, dsl);
        return new Held(row.kept(left), row.place(), row.ordered());
    }

    /** The call has nothing more to do, and left this; its answer is remembered for 30 days. */
    void end(
            CheckoutTurn turn,
            Collection<KeptReservation> left,
            Instant until,
            Submission call,
            Answer answer) {
        List<Field<?>> values = values(turn, left, until, answer.version());
        values.add(val(call.id().value()));
        values.add(val(CanonicalCommand.hash(call)));
        values.add(val(CheckoutAnswers.text(answer)));
        requireTurn(turn, "WITH ended AS (" + ENDED + ANSWERED, values);
    }

    /** The call could not be answered, but everything that came of it is known. */
    void leave(CheckoutTurn turn, Collection<KeptReservation> left, Instant until) {
        requireTurn(turn, ENDED, values(turn, left, until, turn.version()));
    }

    private static List<Field<?>> values(
            CheckoutTurn turn, Collection<KeptReservation> left, Instant until, long version) {
        return new ArrayList<>(
                List.of(
                        val(turn.checkout().owner().value()),
                        val(turn.checkout().name()),
                        val(turn.id()),
                        val(version),
                        val(LedgerJson.write(left)),
                        val(until.atOffset(ZoneOffset.UTC))));
    }

    /** Whoever was held up for too long has lost its turn to somebody else. */
    private void requireTurn(CheckoutTurn turn, String statement, List<Field<?>> values) {
        if (dsl.fetch(statement, values.toArray(QueryPart[]::new)).isEmpty()) {
            throw new TurnLost(turn.checkout());
        }
    }

    /** Forgets checkouts a day after their time, and answers that are too old. */
    void forget() {
        dsl.execute(
                """
                DELETE FROM ledger.checkout WHERE (owner, checkout) IN (
                    SELECT owner, checkout FROM ledger.checkout
                    WHERE until < now() - interval '1 day'
                      AND (busy_until IS NULL OR busy_until < now() - interval '1 day')
                    ORDER BY until LIMIT {0} FOR UPDATE SKIP LOCKED)
                """,
                val(MOST_FORGOTTEN));
        dsl.execute(
                """
                DELETE FROM ledger.checkout_answer WHERE command IN (
                    SELECT command FROM ledger.checkout_answer
                    WHERE answered_at < now() - interval '30 days'
                    ORDER BY answered_at LIMIT {0} FOR UPDATE SKIP LOCKED)
                """,
                val(MOST_FORGOTTEN));
    }
}
