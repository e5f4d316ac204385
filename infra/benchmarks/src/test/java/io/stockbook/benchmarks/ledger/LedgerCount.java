package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import java.sql.SQLException;

/** Counts a ledger's rows without asking the ledger. */
final class LedgerCount {

    /** Balances are folded from the payloads; positions and versions must have no gaps. */
    private static final String COUNT =
            """
            WITH item AS (
                SELECT sum(CASE name WHEN 'stock.allocated' THEN -1 ELSE 1 END
                           * (payload ->> 'quantity')::bigint) AS available,
                       count(*) AS events,
                       max(version) AS version
                FROM ledger.event
                GROUP BY stream)
            SELECT (SELECT CASE count(*) WHEN max(position) THEN count(*) ELSE -1 END
                    FROM ledger.event),
                   sum(available),
                   min(CASE events WHEN version THEN available ELSE -1 END)
            FROM item
            """;

    private LedgerCount() {}

    static Count of(BenchDatabase database) throws SQLException {
        return database.count(COUNT);
    }
}
