package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.schema.ArrayParameter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The commands in {@code ledger.process_command} that have no answer yet. */
final class Undelivered {

    private static final Actor SAGAS = Actor.machine("sagas");

    /** A command as it waits to be sent. */
    record Posted(long number, String process, UUID id, String kind, String body, String cause) {

        Submission submission() {
            return new Submission(
                    new CommandId(id), SAGAS, SentCommands.read(kind, body), null, cause);
        }

        private static Posted of(Record row) {
            return new Posted(
                    row.get("number", long.class),
                    row.get("process", String.class),
                    row.get("id", UUID.class),
                    row.get("kind", String.class),
                    row.get("body", String.class),
                    row.get("cause", String.class));
        }
    }

    /**
     * What became of a command.
     *
     * @param what to tell its process, or null when its events do
     * @param why as JSON
     */
    record Outcome(
            long number,
            Letter.@Nullable What what,
            @Nullable Long version,
            @Nullable String why) {}

    private final DSLContext dsl;

    Undelivered(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The next ones; numbers become visible in their order, since batches are written one by one.
     *
     * @param known those that need not be read again
     */
    List<Posted> after(long number, Collection<Long> known, int most) {
        return dsl.fetch(
                        """
                        SELECT number, process, id, kind, body::text AS body, cause
                        FROM ledger.process_command
                        WHERE number > {0} AND number <> ALL ({1}) ORDER BY number LIMIT {2}
                        """,
                        val(number), numbers(known, one -> one), val(most))
                .map(Posted::of);
    }

    /**
     * Takes answered commands out, and writes what processes have to be told, in one statement: an
     * answer that two nodes got is told by the one that took the command out.
     *
     * <p>Nobody waits for the disk here: should a crash of the database undo it, the commands are
     * there again, and the dispatcher looks back for them now and then. They get the same answers.
     *
     * @return true when somebody has to be told something
     */
    boolean settle(List<Outcome> outcomes) {
        List<Outcome> told = outcomes.stream().filter(one -> one.what() != null).toList();
        return dsl.execute(
                        """
                        WITH gone AS (
                            DELETE FROM ledger.process_command WHERE number = ANY ({0})
                            AND (SELECT set_config('synchronous_commit', 'off', true)) = 'off'
                            RETURNING number, process, id, kind, body)
                        INSERT INTO ledger.process_input
                            (after_position, process, what, id, kind, body, version, why)
                        SELECT (SELECT next_position - 1 FROM ledger.head),
                               gone.process, told.what, gone.id, gone.kind, gone.body,
                               told.version, told.why
                        FROM unnest({1}, {2}, {3}, {4}) AS told (number, what, version, why)
                        JOIN gone USING (number)
                        ORDER BY number
                        """,
                        numbers(outcomes, Outcome::number),
                        numbers(told, Outcome::number),
                        texts(told, one -> String.valueOf(one.what())),
                        numbers(told, Outcome::version),
                        ArrayParameter.of(
                                told.stream()
                                        .map(one -> JSON.valueOf(one.why()))
                                        .toArray(JSON[]::new)))
                > 0;
    }
}
