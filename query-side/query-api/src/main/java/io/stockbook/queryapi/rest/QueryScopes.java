package io.stockbook.queryapi.rest;

/** What a key must be good for to ask questions. */
public final class QueryScopes {

    /** What a channel may sell. */
    public static final String ATS_READ = "ats:read";

    /** What is where, and how it came there. */
    public static final String STOCK_READ = "stock:read";

    /** Orders, their shipments and returns, and the time line of each. */
    public static final String ORDER_READ = "order:read";

    /** What is counted, and what came of it. */
    public static final String COUNT_READ = "count:read";

    /** What was ordered of suppliers, and what came of it. */
    public static final String PURCHASE_READ = "purchase:read";

    /** Items, locations, channels, carriers, and how each owner's stock is handled. */
    public static final String MASTER_READ = "master:read";

    /** The exceptions that wait for somebody. */
    public static final String EXCEPTION_READ = "exception:read";

    /** What people wanted to be told of. */
    public static final String ALERT_READ = "alert:read";

    /** The ledger itself, for the auditor. */
    public static final String LEDGER_READ = "ledger:read";

    private QueryScopes() {}
}
