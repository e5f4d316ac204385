package io.stockbook.application.verify;

import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;

/** A check of what the processes keep, which reflects the events up to their common place. */
abstract class ProcessCheck extends FoldCheck {

    /** A check in a transaction in which rows and place do not change. */
    ProcessCheck(DSLContext snapshot, String what) {
        super(
                snapshot,
                what,
                snapshot.fetchSingle(
                        """
                        SELECT place.position, head.position AS head
                        FROM ledger.process_place place CROSS JOIN read.head head
                        """));
    }

    /** Whoever has something to send or to be told: what it is about is not over. */
    final Set<String> busy() {
        return new HashSet<>(
                snapshot()
                        .fetch(
                                """
                                SELECT process FROM ledger.process_command
                                UNION SELECT process FROM ledger.process_input
                                """)
                        .map(row -> row.get("process", String.class)));
    }
}
