package io.stockbook.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one batch wants the ledger to take: all of it, or nothing.
 *
 * @param seen the version of every stream that was decided upon and is not appended to; those that
 *     are say it with their events
 * @param events in order, those of one command together
 * @param outcomes the answers of commands that appended nothing
 */
record Append(
        Instant recordedAt, Map<String, Long> seen, List<EventRow> events, List<Outcome> outcomes) {

    /**
     * The answer to a command that appended nothing.
     *
     * @param version of the stream, as the decision has seen it
     * @param refusal as JSON, or null when the command holds and nothing had to change
     */
    record Outcome(
            UUID commandId, Digest body, String stream, long version, @Nullable String refusal) {}

    /**
     * What the ledger says to it.
     *
     * @param firstPosition of the events, when it took them
     * @param lastPosition of everything in the ledger after them
     * @param moved streams that have another version than some decision has seen
     * @param known commands that have an answer already
     */
    record Result(long firstPosition, long lastPosition, Set<String> moved, Set<UUID> known) {

        boolean taken() {
            return moved.isEmpty() && known.isEmpty();
        }
    }
}
