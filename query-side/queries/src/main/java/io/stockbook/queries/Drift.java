package io.stockbook.queries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel shows another number than it was told.
 *
 * @param told what it should show
 * @param cursor under which it was told that; 0 when it was never told anything of the SKU
 * @param shown what it showed when it was looked at last
 * @param since when the first number was read there that differed
 * @param seenAt when it was looked at last
 * @param endedAt when a number was read there again that it was told, or null while it drifts
 * @param seconds how long it lasted, or null while it drifts
 */
public record Drift(
        String sku,
        long told,
        long cursor,
        long shown,
        Instant since,
        Instant seenAt,
        @Nullable Instant endedAt,
        @Nullable Long seconds) {}
