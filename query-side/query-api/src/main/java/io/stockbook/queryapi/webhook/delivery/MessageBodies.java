package io.stockbook.queryapi.webhook.delivery;

import io.stockbook.queries.PublishedChange;
import io.stockbook.queryapi.webhook.EventTypes;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages: the same bytes each time, as far as what they tell of is the same. */
final class MessageBodies {

    private final JsonMapper json;

    MessageBodies(JsonMapper json) {
        this.json = json;
    }

    /** A message: its type, when it happened, and what there is to say. */
    record Message(String type, Instant timestamp, Object data) {}

    /**
     * Changes of one feed.
     *
     * @param fromCursor the first of them
     * @param toCursor the last of them
     */
    record Changes(
            String owner,
            String channel,
            long fromCursor,
            long toCursor,
            List<PublishedChange> changes) {}

    /**
     * Changes that are gone.
     *
     * @param lastCursor the last one that was delivered
     * @param goesOnAfter the one after which the feed goes on
     */
    record Gap(String owner, String channel, long lastCursor, long goesOnAfter, String detail) {}

    String changes(String owner, String channel, boolean replayed, List<PublishedChange> changes) {
        return json.writeValueAsString(
                new Message(
                        replayed ? EventTypes.REPLAYED : EventTypes.CHANGED,
                        changes.getLast().changedAt(),
                        new Changes(
                                owner,
                                channel,
                                changes.getFirst().cursor(),
                                changes.getLast().cursor(),
                                changes)));
    }

    String gap(String owner, String channel, Sending gap) {
        String detail =
                gap.last() > gap.from()
                        ? "What came after %d is kept no more, up to %d."
                        : "The feed had come to %d, and goes on after %d: the ledger was set back.";
        return json.writeValueAsString(
                new Message(
                        EventTypes.GAP,
                        gap.madeAt(),
                        new Gap(
                                owner,
                                channel,
                                gap.from(),
                                gap.last(),
                                detail.formatted(gap.from(), gap.last()) + " Read the snapshot.")));
    }

    String message(String type, Instant happenedAt, String data) {
        return json.writeValueAsString(new Message(type, happenedAt, json.readTree(data)));
    }
}
