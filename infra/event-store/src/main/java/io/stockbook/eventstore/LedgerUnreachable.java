package io.stockbook.eventstore;

import io.stockbook.messages.OutcomeUnknown;
import org.springframework.dao.DataAccessException;

/** The database does not answer; what was sent may have been taken or not. */
public final class LedgerUnreachable extends RuntimeException implements OutcomeUnknown {

    private static final long serialVersionUID = 1L;

    LedgerUnreachable(DataAccessException cause) {
        super(
                "the ledger's database does not answer; send this again to learn what came of it",
                cause);
    }
}
