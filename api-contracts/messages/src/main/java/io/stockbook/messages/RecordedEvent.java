package io.stockbook.messages;

import java.time.Instant;

/**
 * An event in its place in the ledger.
 *
 * @param position its place among all events, from 1 and without gaps
 * @param stream its aggregate's key
 * @param version its place in its stream: 1 for the first event
 * @param recordedAt when the ledger learnt it, to the microsecond
 */
public record RecordedEvent(
        long position,
        String stream,
        long version,
        Instant recordedAt,
        Event event,
        Provenance provenance) {}
