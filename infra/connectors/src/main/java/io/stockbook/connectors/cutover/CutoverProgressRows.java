package io.stockbook.connectors.cutover;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.CutoverId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
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
     * Takes the booking of a cutover: true when nobody else has it, and it is not finished.
     *
     * @throws AnotherCutover when another one of the same owner is not finished
     */
    boolean claim(CutoverId cutover, long planned) {
        try {
            return dsl.execute(
                            """
                            INSERT INTO edge.cutover_run AS run (owner, number, state, sent, planned)
                            VALUES ({0}, {1}, 'RUNNING', 0, {2})
                            ON CONFLICT (owner, number) DO UPDATE
                            SET state = 'RUNNING', sent = 0, planned = excluded.planned,
                                sentence = NULL, updated_at = now()
                            WHERE run.state = 'STOPPED'
                               OR (run.state = 'RUNNING' AND run.updated_at < now() - {3})
                            """,
                            val(cutover.owner().value()),
                            val(cutover.number().value()),
                            val(planned),
                            SILENCE)
                    > 0;
        } catch (IntegrityConstraintViolationException another) {
            throw new AnotherCutover(another);
        }
    }

    void put(
            CutoverId cutover, RunState state, long sent, long planned, @Nullable String sentence) {
        dsl.execute(
                """
                INSERT INTO edge.cutover_run (owner, number, state, sent, planned, sentence)
                VALUES ({0}, {1}, {2}, {3}, {4}, {5})
                ON CONFLICT (owner, number) DO UPDATE
                SET state = excluded.state, sent = excluded.sent, planned = excluded.planned,
                    sentence = excluded.sentence, updated_at = now()
                """,
                val(cutover.owner().value()),
                val(cutover.number().value()),
                val(state.name()),
                val(sent),
                val(planned),
                val(sentence, String.class));
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
