package io.stockbook.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel was told last of each SKU.
 *
 * @param next what to ask with for the SKUs after these, or null when these were the last
 * @param cursor the newest change when this was read: of the first page, where to go on in the feed
 */
public record FeedSnapshot(List<PublishedChange> items, @Nullable String next, long cursor) {

    /** Keeps the items as they are. */
    public FeedSnapshot {
        items = List.copyOf(items);
    }
}
