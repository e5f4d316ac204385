package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.sagas.process.Deadline;
import io.stockbook.schema.ArrayParameter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** When processes have to be woken: {@code ledger.deadline}. */
final class Deadlines {

    private static final int MOST_AT_ONCE = 500;

    private record Key(String process, String name) {}

    private final DSLContext dsl;
    private final Map<Key, Deadline> set = new LinkedHashMap<>();
    private final Set<Key> dropped = new LinkedHashSet<>();

    Deadlines(DSLContext dsl) {
        this.dsl = dsl;
    }

    void set(Deadline deadline) {
        set.put(new Key(deadline.process(), deadline.name()), deadline);
    }

    void drop(String process, String name) {
        Key key = new Key(process, name);
        set.remove(key);
        dropped.add(key);
    }

    void write() {
        if (!dropped.isEmpty()) {
            dsl.execute(
                    """
                    DELETE FROM ledger.deadline d USING unnest({0}, {1}) AS k (process, name)
                    WHERE d.process = k.process AND d.name = k.name
                    """,
                    texts(dropped, Key::process), texts(dropped, Key::name));
        }
        if (!set.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.deadline (process, name, due_at, body)
                    SELECT process, name, due_at, body::json
                    FROM unnest({0}, {1}, {2}, {3}) AS d (process, name, due_at, body)
                    ON CONFLICT (process, name) DO UPDATE
                    SET due_at = excluded.due_at, body = excluded.body
                    """,
                    texts(set.values(), Deadline::process),
                    texts(set.values(), Deadline::name),
                    ArrayParameter.of(
                            set.values().stream()
                                    .map(one -> one.dueAt().atOffset(ZoneOffset.UTC))
                                    .toArray(OffsetDateTime[]::new)),
                    texts(set.values(), LedgerJson::write));
        }
    }

    /**
     * Moves what is due to the inputs; several nodes may do so at once. The database's clock says
     * what is due, so that a node whose clock is ahead ends nothing early.
     */
    static boolean sweep(DSLContext dsl) {
        return dsl.execute(
                        """
                        WITH due AS (
                            DELETE FROM ledger.deadline d
                            USING (SELECT process, name FROM ledger.deadline
                                   WHERE due_at <= now() ORDER BY due_at LIMIT {0}
                                   FOR UPDATE SKIP LOCKED) k
                            WHERE d.process = k.process AND d.name = k.name
                            RETURNING d.process, d.name, d.due_at, d.body)
                        INSERT INTO ledger.process_input (after_position, process, what, kind, body)
                        SELECT (SELECT next_position - 1 FROM ledger.head), process, 'DUE', name,
                               body
                        FROM due ORDER BY due_at
                        """,
                        val(MOST_AT_ONCE))
                > 0;
    }
}
