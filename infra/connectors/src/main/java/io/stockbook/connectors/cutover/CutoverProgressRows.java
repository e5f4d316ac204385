package io.stockbook.connectors.cutover;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.CutoverId;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How far each cutover is: {@code edge.cutover_run}. */
final class CutoverProgressRows {

    private final DSLContext dsl;

    CutoverProgressRows(DSLContext dsl) {
        this.dsl = dsl;
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
                        SELECT * FROM edge.cutover_run WHERE owner = {0} AND number = {1}
                        """,
                        val(cutover.owner().value()), val(cutover.number().value()))
                .map(CutoverProgressRows::progress);
    }

    private static CutoverProgress progress(Record row) {
        return new CutoverProgress(
                row.get("number", String.class),
                RunState.valueOf(row.get("state", String.class)),
                row.get("sent", long.class),
                row.get("planned", long.class),
                row.get("sentence", String.class),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                row.get("updated_at", OffsetDateTime.class).toInstant());
    }
}
