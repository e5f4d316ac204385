package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_FEED;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Lets go of changes that are older than any worker may still ask for. What was told last of each
 * SKU stays, so that a snapshot loses nothing.
 */
public final class FeedRetention {

    private static final int AT_ONCE = 1_000;

    /** The feed's row is written last, so that who publishes waits for no deletion. */
    private static final String DROP_OLDEST =
            """
            WITH oldest AS (
                SELECT cursor, told_at FROM edge.availability_change
                WHERE owner = {0} AND channel = {1} ORDER BY cursor LIMIT {2}),
            gone AS (
                DELETE FROM edge.availability_change
                WHERE owner = {0} AND channel = {1}
                  AND cursor IN (SELECT cursor FROM oldest)
                  AND cursor < coalesce(
                      (SELECT min(cursor) FROM oldest WHERE told_at >= {3}),
                      (SELECT max(cursor) + 1 FROM oldest))
                RETURNING cursor)
            UPDATE edge.availability_feed
            SET first_cursor = greatest(first_cursor, (SELECT max(cursor) + 1 FROM gone))
            WHERE owner = {0} AND channel = {1} AND EXISTS (SELECT FROM gone)
            """;

    private final DSLContext database;

    /** Works in this database, in transactions of its own. */
    public FeedRetention(DSLContext database) {
        this.database = database;
    }

    /** Drops what was told before this moment, of every channel. */
    public void dropBefore(Instant moment) {
        for (var feed :
                database.select(AVAILABILITY_FEED.OWNER, AVAILABILITY_FEED.CHANNEL)
                        .from(AVAILABILITY_FEED)) {
            int dropped;
            do {
                dropped =
                        database.execute(
                                DROP_OLDEST,
                                DSL.val(feed.value1()),
                                DSL.val(feed.value2()),
                                DSL.val(AT_ONCE),
                                DSL.val(moment));
            } while (dropped > 0);
        }
    }
}
