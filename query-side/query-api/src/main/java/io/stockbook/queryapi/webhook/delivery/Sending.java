package io.stockbook.queryapi.webhook.delivery;

import io.stockbook.messages.id.NameBasedUuid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is being sent, fixed before it is sent first: whoever sends it again, after a
 * failure or a crash, sends the same under the same id.
 *
 * @param id by which its receiver knows it again
 * @param channel of which feed, or null for a message out of the queue
 * @param replay which replay, 0 for the feed itself
 * @param from the last change that was delivered before; for a message its number
 * @param last the last change in it
 * @param madeAt when it was fixed
 */
record Sending(
        String id,
        Kind kind,
        @Nullable String channel,
        long replay,
        long from,
        long last,
        Instant madeAt) {

    /** What it is made of. */
    enum Kind {
        CHANGES,
        GAP,
        MESSAGE
    }

    /**
     * Out of a feed: the id follows from what is in it.
     *
     * @param endpoint what tells this endpoint from all that ever were
     * @param lane where in which feed it is, and how often that was set back
     */
    static Sending ofFeed(UUID endpoint, Lane lane, Kind kind, long last, Instant madeAt) {
        String name =
                "%s\n%s\n%d\n%d\n%d\n%d"
                        .formatted(
                                kind,
                                lane.channel(),
                                lane.replay(),
                                lane.rewound(),
                                lane.cursor(),
                                last);
        String id = "msg_" + NameBasedUuid.of(endpoint, name).toString().replace("-", "");
        return new Sending(id, kind, lane.channel(), lane.replay(), lane.cursor(), last, madeAt);
    }

    static Sending ofMessage(String id, long number, Instant madeAt) {
        return new Sending(id, Kind.MESSAGE, null, 0, number, number, madeAt);
    }
}
