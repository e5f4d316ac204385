package io.stockbook.messages.availability;

import io.stockbook.messages.id.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of wanting a channel to be told again. */
public sealed interface ToldAgain {

    /**
     * It was told.
     *
     * @param told how many numbers
     * @param firstCursor the first of their cursors, or null when there was nothing to tell
     * @param lastCursor the last of them
     * @param leftOver whether more drifted than are told at once
     * @param replayed whether this had been done already under the same key
     */
    record Done(
            int told,
            @Nullable Long firstCursor,
            @Nullable Long lastCursor,
            boolean leftOver,
            Instant toldAt,
            boolean replayed)
            implements ToldAgain {}

    /** There is no such channel. */
    record NoSuchChannel() implements ToldAgain {}

    /** The channel was never told anything of this SKU. */
    record NeverTold(Sku sku) implements ToldAgain {}

    /** The key was used for another request. */
    record KeyReused() implements ToldAgain {}
}
