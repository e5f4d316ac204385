package io.stockbook.connectors.csv;

/** What a key must be good for: the same as for each row by itself. */
final class CsvScopes {

    static final String CATALOG = "master:write";
    static final String STOCK = "stock:write";
    static final String COUNTS = "count:write";
    static final String ORDERS = "order:write";
    static final String PURCHASE_ORDERS = "purchase:write";

    private CsvScopes() {}
}
