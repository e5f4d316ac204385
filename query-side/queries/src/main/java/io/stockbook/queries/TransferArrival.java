package io.stockbook.queries;

import io.stockbook.messages.stock.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a receipt.
 *
 * @param line null when the transfer has no line of this SKU
 * @param status in which it arrived
 * @param excess how much of it was not on its way
 */
public record TransferArrival(
        String receipt,
        @Nullable Integer line,
        String sku,
        Status status,
        long quantity,
        long excess,
        @Nullable String lot,
        @Nullable String bin,
        Instant recordedAt) {}
