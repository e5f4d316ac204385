package io.stockbook.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The streams that a batch needs and that are not in memory, as one query has read them.
 *
 * @param cold their keys
 * @param rows what each begins with; a stream without events is not among them
 */
record Beginnings(Set<String> cold, Map<String, List<StreamRow>> rows) {

    /** What a stream begins with that was read, else null. */
    @Nullable List<StreamRow> of(String stream) {
        return cold.contains(stream) ? rows.getOrDefault(stream, List.of()) : null;
    }
}
