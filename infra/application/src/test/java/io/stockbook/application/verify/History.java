package io.stockbook.application.verify;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as the ledger would have recorded them, each by a command of its own. */
final class History {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<RecordedEvent> recorded = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    History then(String stream, Event... events) {
        for (Event event : events) {
            by(new UUID(0, recorded.size()), stream, event);
        }
        return this;
    }

    /** An event that follows from another one. */
    History because(String cause, String stream, Event event) {
        return by(new UUID(0, recorded.size()), cause, stream, event);
    }

    History by(UUID command, String stream, Event event) {
        return by(command, null, stream, event);
    }

    private History by(UUID command, @Nullable String cause, String stream, Event event) {
        recorded.add(
                new RecordedEvent(
                        recorded.size() + 1L,
                        stream,
                        versions.merge(stream, 1L, Long::sum),
                        START.plusSeconds(recorded.size()),
                        event,
                        new Provenance(command, Actor.machine("test"), cause)));
        return this;
    }

    History without(int index) {
        recorded.remove(index);
        return this;
    }

    void through(Check check) {
        recorded.forEach(check::on);
    }
}
