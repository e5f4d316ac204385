package io.stockbook.application.torture.client;

import java.util.Map;

/**
 * What one reader has read: a line of the raw log.
 *
 * @param about the stock item, or the SKU whose ATS it was
 * @param atLeast the position it asked for
 * @param position the position it was answered for
 * @param numbers balances by status and the version, or the ATS
 */
public record Seen(
        What what,
        String about,
        int node,
        long atLeast,
        long position,
        long invoked,
        long returned,
        Map<String, Long> numbers) {

    /** Which question. */
    public enum What {
        STOCK,
        ATS
    }
}
