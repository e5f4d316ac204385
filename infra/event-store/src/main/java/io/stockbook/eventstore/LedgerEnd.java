package io.stockbook.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where the ledger ends.
 *
 * @param next the position of the next event
 * @param hash of the last event, {@link Digest#ZERO} when there is none
 */
record LedgerEnd(long next, Digest hash) {

    /** Asks for the end as it is now. */
    static final String NOW = "SELECT next_position, last_hash FROM ledger.head";

    static LedgerEnd of(ResultSet row) throws SQLException {
        return new LedgerEnd(row.getLong("next_position"), Digest.of(row.getBytes("last_hash")));
    }
}
