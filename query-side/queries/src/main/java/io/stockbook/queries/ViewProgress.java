package io.stockbook.queries;

/**
 * How far a view is.
 *
 * @param head the ledger's last position at the same moment
 */
public record ViewProgress(View view, long head, AsOf asOf) {}
