package io.stockbook.connectors.reconciliation;

/** What a key must be good for. */
public final class ReconciliationScopes {

    /** Reporting what a channel shows, and having it told its numbers again. */
    public static final String ATS_WRITE = "ats:write";

    private ReconciliationScopes() {}
}
