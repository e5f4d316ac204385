package io.stockbook.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The streams that a batch needs and that are not in memory, as one query has read them.
 *
 * @param cold their keys
 * @param events the first events of each; a stream without events is not among them
 */
record Beginnings(Set<String> cold, Map<String, List<StoredEvent>> events) {

    /** The first events of a stream that was read, else null. */
    @Nullable List<StoredEvent> of(String stream) {
        return cold.contains(stream) ? events.getOrDefault(stream, List.of()) : null;
    }
}
