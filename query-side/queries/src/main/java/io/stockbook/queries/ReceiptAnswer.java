package io.stockbook.queries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One receipt of a purchase order. */
public record ReceiptAnswer(
        String receipt,
        @Nullable String asn,
        String location,
        @Nullable String document,
        Instant receivedAt,
        List<ReceiptLineAnswer> lines) {

    /** Keeps the lines as they are. */
    public ReceiptAnswer {
        lines = List.copyOf(lines);
    }
}
