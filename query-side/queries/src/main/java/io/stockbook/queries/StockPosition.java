package io.stockbook.queries;

import java.time.Instant;

/**
 * What stands at one stock item, by status.
 *
 * @param onHand everything physically there: the sum of the six
 * @param missing the part of {@code held} that somebody did not find in its place
 * @param version the number of the stock item's events
 */
public record StockPosition(
        String owner,
        String sku,
        String location,
        long onHand,
        long available,
        long allocated,
        long picked,
        long held,
        long damaged,
        long inspection,
        long missing,
        long version,
        Instant changedAt,
        AsOf asOf) {}
