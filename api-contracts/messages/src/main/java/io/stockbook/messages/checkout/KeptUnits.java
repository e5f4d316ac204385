package io.stockbook.messages.checkout;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Units that one location keeps for one line of a checkout.
 *
 * @param expiresAt until when they are kept; absent while that is not known
 */
public record KeptUnits(
        int line,
        Sku sku,
        LocationId location,
        AllocationId allocation,
        long quantity,
        @Nullable Instant expiresAt) {}
