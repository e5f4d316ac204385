package io.stockbook.eventstore;

import javax.sql.DataSource;

/** The three ways to the ledger's tables. */
record LedgerTables(LedgerWriter writer, LedgerRows rows, KnownAnswers answers) {

    static LedgerTables of(DataSource dataSource) {
        return new LedgerTables(
                new LedgerWriter(dataSource),
                new LedgerRows(dataSource),
                new KnownAnswers(dataSource));
    }
}
