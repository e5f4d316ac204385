package io.stockbook.projectors.history;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AggregateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives events their places, as the ledger would. */
public final class Recorder {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    /** Records the next events of a stream. */
    public Recorder record(AggregateId stream, Event... happened) {
        for (Event event : happened) {
            long position = events.size() + 1L;
            events.add(
                    new RecordedEvent(
                            position,
                            stream.key(),
                            versions.merge(stream.key(), 1L, Long::sum),
                            START.plusMillis(position * 1_371),
                            event,
                            new Provenance(
                                    new UUID(7, position), new Actor("scanner-3", "ann"), null)));
        }
        return this;
    }

    /** How much is recorded so far. */
    int size() {
        return events.size();
    }

    /** Everything recorded so far. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }
}
