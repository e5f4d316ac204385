package io.stockbook.queries;

import org.jspecify.annotations.Nullable;

/**
 * How far one line of a transfer is.
 *
 * @param promised what stands at the source for it and has not left
 * @param lacking what was asked for at the source and could not be promised
 * @param dispatched all that left
 * @param inTransit what of that is on its way
 * @param received all that arrived
 * @param excess what of that was not on its way
 * @param lost what left and will never arrive
 */
public record TransferLineAnswer(
        int line,
        String sku,
        @Nullable String lot,
        long requested,
        long promised,
        long lacking,
        long dispatched,
        long inTransit,
        ReceivedUnits received,
        long excess,
        long lost) {}
