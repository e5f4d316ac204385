package io.stockbook.connectors.cutover;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.CutoverId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;

/** How far each cutover is: {@code edge.cutover_run}. */
final class CutoverProgressRows {

    /** Whoever books a cutover and has said nothing for so long has ended. */
    private static final Param<DayToSecond> SILENCE =
            val(DayToSecond.valueOf(Duration.ofMinutes(2)));

    private final DSLContext dsl;

    CutoverProgressRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Who books a cutover: whoever has it from somebody that was silent for too long keeps that one
     * from saying anything more.
     *
     * @param isFirst true when nobody has booked any of it before
     */
    record Claim(UUID id, boolean isFirst) {}

    /**
     * Takes the booking of a cutover; empty when somebody else has it, or it is finished.
     *
     * @throws AnotherCutover when another one of the same owner is being booked
     */
    Optional<Claim> claim(CutoverId cutover, long planned) {
        UUID id = UUID.randomUUID();
        dsl.execute(
                """
                UPDATE edge.cutover_run SET state = 'STOPPED', sentence = 'Whoever booked it has ended.'
                WHERE owner = {0} AND number <> {1} AND state = 'RUNNING' AND updated_at < now() - {2}
                """,
                val(cutover.owner().value()), val(cutover.number().value()), SILENCE);
        try {
            return dsl.fetchOptional(
                            """
                            INSERT INTO edge.cutover_run AS run
                                (owner, number, state, sent, planned, claim)
                            VALUES ({0}, {1}, 'RUNNING', 0, {2}, {4})
                            ON CONFLICT (owner, number) DO UPDATE
                            SET state = 'RUNNING', sent = 0, planned = excluded.planned,
                                sentence = NULL, updated_at = now(), claim = excluded.claim
                            WHERE run.state = 'STOPPED'
                               OR (run.state = 'RUNNING' AND run.updated_at < now() - {3})
                            RETURNING xmax = 0 AS first
                            """,
                            val(cutover.owner().value()),
                            val(cutover.number().value()),
                            val(planned),
                            SILENCE,
                            val(id))
                    .map(row -> new Claim(id, row.get("first", boolean.class)));
        } catch (IntegrityConstraintViolationException another) {
            throw new AnotherCutover(another);
        }
    }

    /** It could not begin, or not go on. */
    void withdraw(Claim claim, String why) {
        if (claim.isFirst()) {
            dsl.execute("DELETE FROM edge.cutover_run WHERE claim = {0}", val(claim.id()));
        } else {
            dsl.execute(
                    """
                    UPDATE edge.cutover_run
                    SET state = 'STOPPED', sentence = {1}, updated_at = now() WHERE claim = {0}
                    """,
                    val(claim.id()), val(why));
        }
    }

    /** False when somebody else has it by now. */
    boolean put(Claim claim, RunState state, long sent, @Nullable String sentence) {
        return dsl.execute(
                        """
                        UPDATE edge.cutover_run
                        SET state = {1}, sent = {2}, sentence = {3}, updated_at = now()
                        WHERE claim = {0}
                        """,
                        val(claim.id()), val(state.name()), val(sent), val(sentence, String.class))
                > 0;
    }

    Optional<CutoverProgress> of(CutoverId cutover) {
        return dsl.fetchOptional(
                        """
                        SELECT *, state = 'RUNNING' AND updated_at < now() - {2} AS silent
                        FROM edge.cutover_run WHERE owner = {0} AND number = {1}
                        """,
                        val(cutover.owner().value()), val(cutover.number().value()), SILENCE)
                .map(CutoverProgressRows::progress);
    }

    private static CutoverProgress progress(Record row) {
        boolean silent = row.get("silent", boolean.class);
        return new CutoverProgress(
                row.get("number", String.class),
                silent ? RunState.STOPPED : RunState.valueOf(row.get("state", String.class)),
                row.get("sent", long.class),
                row.get("planned", long.class),
                silent ? "Whoever booked it has ended." : row.get("sentence", String.class),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                row.get("updated_at", OffsetDateTime.class).toInstant());
    }
}
