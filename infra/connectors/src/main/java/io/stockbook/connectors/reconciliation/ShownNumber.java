package io.stockbook.connectors.reconciliation;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a channel shows of a SKU.
 *
 * @param shown may be below 0, as some channels have it that sold too much
 * @param readAt when it was read there
 * @param cursor the last change of the feed that was handed to the channel before, if that is known
 */
record ShownNumber(Sku sku, long shown, Instant readAt, @Nullable Long cursor) {

    ShownNumber {
        Require.that(
                Math.abs(shown) <= Require.LARGEST_QUANTITY,
                "shown must be at most %d either way, not %d"
                        .formatted(Require.LARGEST_QUANTITY, shown));
        Require.that(cursor == null || cursor >= 0, "cursor must be 0 or more, not " + cursor);
    }
}
