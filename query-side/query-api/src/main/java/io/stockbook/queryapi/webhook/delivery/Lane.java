package io.stockbook.queryapi.webhook.delivery;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * How far an endpoint is in a feed, or in a range of it that is told again.
 *
 * @param last where the range ends, or null for the feed
 * @param feedFirst the oldest change that the feed has
 * @param feedLast the newest
 */
record Lane(
        String channel,
        long replay,
        long cursor,
        @Nullable Long last,
        int rewound,
        long feedFirst,
        long feedLast) {

    static Lane of(Record row) {
        return new Lane(
                row.get("channel", String.class),
                row.get("replay", long.class),
                row.get("cursor", long.class),
                row.get("last", Long.class),
                row.get("rewound", int.class),
                row.get("first_cursor", long.class),
                row.get("last_cursor", long.class));
    }

    /** What comes next is kept no more, or the ledger was set back to before it. */
    boolean isTorn() {
        return cursor < feedFirst - 1 || isAhead();
    }

    private boolean isAhead() {
        return (last == null ? cursor : last) > feedLast;
    }

    /** Where one goes on whose feed is torn; a range that is not there any more ends. */
    long mended() {
        if (last == null) {
            return isAhead() ? feedLast : feedFirst - 1;
        }
        return isAhead() ? last : Math.min(last, feedFirst - 1);
    }

    /** The last change of the next message. */
    long upTo(int batch) {
        return Math.min(cursor + batch, last == null ? feedLast : last);
    }
}
