package io.stockbook.queries;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are wanted; null for any.
 *
 * @param from of snapshots taken then or later
 * @param before of snapshots taken earlier than that
 */
public record DifferenceFilter(
        @Nullable LocationId location,
        @Nullable Sku sku,
        @Nullable Instant from,
        @Nullable Instant before) {}
