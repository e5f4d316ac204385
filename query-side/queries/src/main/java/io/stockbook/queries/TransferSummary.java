package io.stockbook.queries;

import io.stockbook.messages.transfer.TransferState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one transfer stands; the numbers are units of all its lines together.
 *
 * @param reason why what had not left was called off
 * @param dispatched all that left
 * @param inTransit what of that is on its way
 * @param received all that arrived
 * @param excess what of that was not on its way
 * @param lost what left and will never arrive
 * @param version the number of the transfer's events
 */
public record TransferSummary(
        String number,
        String from,
        String to,
        TransferState state,
        @Nullable String reason,
        @Nullable String document,
        long requested,
        long dispatched,
        long inTransit,
        long received,
        long excess,
        long lost,
        Instant requestedAt,
        Instant updatedAt,
        long version) {}
