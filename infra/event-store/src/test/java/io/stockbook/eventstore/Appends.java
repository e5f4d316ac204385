package io.stockbook.eventstore;

import io.stockbook.eventstore.EventRow.CommandMark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Batches as a stripe brings them to the ledger, for whoever appends without one. */
final class Appends {

    private Appends() {}

    /** Events of one stream, from this version on, each of a command of its own. */
    static Append events(String stream, long firstVersion, int size) {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        return append(
                LongStream.range(firstVersion, firstVersion + size)
                        .mapToObj(version -> WrittenLedger.row(stream, version, now))
                        .map(row -> marked(row, new CommandMark(UUID.randomUUID(), Digest.ZERO, 1)))
                        .toList());
    }

    static Append append(List<EventRow> rows) {
        return new Append(rows.getFirst().recordedAt(), Map.of(), rows, List.of());
    }

    static Append with(Append append, Map<String, Long> seen) {
        return new Append(append.recordedAt(), seen, append.events(), append.outcomes());
    }

    static EventRow marked(EventRow row, CommandMark mark) {
        return new EventRow(
                row.stream(),
                row.version(),
                row.streamType(),
                row.eventId(),
                row.name(),
                row.recordedAt(),
                row.payload(),
                row.metadata(),
                mark);
    }
}
