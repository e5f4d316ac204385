package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.DSLContext;

/** What processes have to be told besides events: {@code ledger.process_input}. */
final class Inputs {

    private static final int MOST_AT_ONCE = 1_000;

    private final DSLContext dsl;

    Inputs(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The next of them whose events have been told up to this position. */
    List<Letter> ready(long position) {
        return dsl.fetch(
                        """
                        SELECT number, process, what, id, kind, body::text AS body, version,
                               why::text AS why
                        FROM ledger.process_input
                        WHERE after_position <= {0} ORDER BY number LIMIT {1}
                        """,
                        val(position), val(MOST_AT_ONCE))
                .map(Letter::of);
    }

    void forget(List<Letter> told) {
        if (!told.isEmpty()) {
            dsl.execute(
                    "DELETE FROM ledger.process_input WHERE number = ANY ({0})",
                    numbers(told, Letter::number));
        }
    }
}
