package io.stockbook.queries;

import java.time.Instant;

/**
 * What a channel was told of a SKU.
 *
 * @param cursor the number of this change in the channel's feed, from 1 without a gap
 * @param backorderable what it may sell beyond the stock; never part of {@code ats}
 * @param position the event that made the numbers what they are
 */
public record PublishedChange(
        long cursor, String sku, long ats, long backorderable, long position, Instant changedAt) {}
