package io.stockbook.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may sell now of a SKU.
 *
 * @param backorderable what it may sell beyond the stock; never part of {@code ats}
 * @param changedPosition the event that made the numbers what they are, or 0 when no location that
 *     serves the channel ever knew the SKU
 */
public record Availability(
        String channel,
        String sku,
        long ats,
        long backorderable,
        long changedPosition,
        @Nullable Instant changedAt,
        AsOf asOf) {}
