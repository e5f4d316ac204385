package io.stockbook.queries;

import java.util.List;

/**
 * Changes of a channel's feed, in order.
 *
 * @param items without a gap, the first one right after what was asked
 * @param cursor what to ask with for those after them
 * @param lastCursor the newest change when this was read
 */
public record FeedPage(List<PublishedChange> items, long cursor, long lastCursor) {

    /** Keeps the items as they are. */
    public FeedPage {
        items = List.copyOf(items);
    }
}
