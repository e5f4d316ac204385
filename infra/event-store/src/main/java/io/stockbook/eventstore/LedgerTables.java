package io.stockbook.eventstore;

import javax.sql.DataSource;

/** The ways to the ledger's tables. */
record LedgerTables(
        LedgerWriter writer,
        LedgerRows rows,
        StreamRows streams,
        Snapshots snapshots,
        KnownAnswers answers) {

    static LedgerTables of(DataSource dataSource, int copiedFrom) {
        StreamRows streams = new StreamRows(dataSource);
        return new LedgerTables(
                new LedgerWriter(dataSource, copiedFrom),
                new LedgerRows(dataSource),
                streams,
                new Snapshots(streams),
                new KnownAnswers(dataSource));
    }
}
