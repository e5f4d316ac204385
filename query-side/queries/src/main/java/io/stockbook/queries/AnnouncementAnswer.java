package io.stockbook.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One advance shipping notice of a supplier, and how much of it came. */
public record AnnouncementAnswer(
        String asn,
        @Nullable Instant dispatchedAt,
        @Nullable LocalDate expected,
        @Nullable String document,
        Instant announcedAt,
        List<AnnouncedLine> lines) {

    /** Keeps the lines as they are. */
    public AnnouncementAnswer {
        lines = List.copyOf(lines);
    }
}
