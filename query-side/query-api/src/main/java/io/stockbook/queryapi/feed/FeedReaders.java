package io.stockbook.queryapi.feed;

import static io.stockbook.schema.jooq.edge.Tables.FEED_READER;

import io.stockbook.messages.id.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers when each channel's feed was read last, so that somebody can be told when nobody reads
 * it any more. Written down now and then only: reading is to stay reading.
 */
public final class FeedReaders {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReaders.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final DSLContext database;
    private final InstantSource clock;
    private final Map<ChannelId, Instant> written = new ConcurrentHashMap<>();

    /** Writes here, by this clock. */
    public FeedReaders(DSLContext database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody has asked for what comes after this cursor. */
    void seen(ChannelId channel, long cursor) {
        Instant now = clock.instant();
        Instant before = written.get(channel);
        if (before != null && before.plus(PAUSE).isAfter(now)) {
            return;
        }
        written.put(channel, now);
        try {
            database.insertInto(FEED_READER)
                    .values(channel.owner().value(), channel.code().value(), cursor, now)
                    .onDuplicateKeyUpdate()
                    .set(FEED_READER.CURSOR, cursor)
                    .set(FEED_READER.SEEN_AT, now)
                    .execute();
        } catch (DataAccessException away) {
            LOG.debug("it is written down later that {} is read", channel, away);
        }
    }
}
