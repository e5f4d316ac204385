package io.stockbook.eventstore;

import io.stockbook.eventcatalog.StoredName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as its columns say, without its place among all events.
 *
 * @param version its place in its stream: 1 for the first event
 * @param recordedAt to the microsecond
 * @param command what the first event of a command says about it, or null on every other
 */
record EventRow(
        String stream,
        long version,
        String streamType,
        UUID eventId,
        StoredName name,
        Instant recordedAt,
        String payload,
        String metadata,
        @Nullable CommandMark command) {

    /**
     * What makes a command known for ever.
     *
     * @param body the hash of what was asked
     * @param size how many events it had: this one and those right after it
     */
    record CommandMark(UUID id, Digest body, int size) {}
}
