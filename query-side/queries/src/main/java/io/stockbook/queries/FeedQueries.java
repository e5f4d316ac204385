package io.stockbook.queries;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_CHANGE;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_FEED;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_CHANNEL;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.schema.jooq.edge.tables.AvailabilityChange;
import io.stockbook.schema.jooq.edge.tables.AvailabilityPublished;
import io.stockbook.schema.jooq.edge.tables.records.AvailabilityFeedRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What channels were told: the feed of changes, and the last word on each SKU. */
public final class FeedQueries {

    private static final AvailabilityChange CHANGE = AVAILABILITY_CHANGE.as("found");
    private static final AvailabilityPublished TOLD = AVAILABILITY_PUBLISHED.as("found");

    private static final Listing<PublishedChange> BY_SKU =
            Listing.of(
                    "published",
                    AVAILABILITY_PUBLISHED,
                    FeedQueries::told,
                    AVAILABILITY_PUBLISHED.SKU);

    /** A feed that nothing was told in begins with 1. */
    private static final Field<Long> FIRST =
            DSL.coalesce(AVAILABILITY_FEED.FIRST_CURSOR, DSL.inline(1L)).as("feed_first");

    private static final Field<Long> LAST =
            DSL.coalesce(AVAILABILITY_FEED.LAST_CURSOR, DSL.inline(0L)).as("feed_last");

    private final DSLContext database;

    /** Asks this database. */
    public FeedQueries(DSLContext database) {
        this.database = database;
    }

    /**
     * The changes after a cursor, or empty when there is no such channel.
     *
     * @param cursor the last one that the caller has; 0 for all of them
     * @throws FeedGap when the next one is kept no more, or the feed has not come as far
     */
    public Optional<FeedPage> after(ChannelId channel, long cursor, int limit) {
        List<? extends Record> rows =
                beside(
                        channel,
                        DSL.selectFrom(AVAILABILITY_CHANGE)
                                .where(AVAILABILITY_CHANGE.OWNER.eq(channel.owner().value()))
                                .and(AVAILABILITY_CHANGE.CHANNEL.eq(channel.code().value()))
                                .and(AVAILABILITY_CHANGE.CURSOR.gt(cursor))
                                .orderBy(AVAILABILITY_CHANGE.CURSOR)
                                .limit(limit),
                        CHANGE.CURSOR);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long first = rows.getFirst().get(FIRST);
        long last = rows.getFirst().get(LAST);
        if (cursor > last || cursor < first - 1) {
            throw new FeedGap(cursor, first, last);
        }
        List<PublishedChange> items =
                rows.stream()
                        .filter(row -> row.get(CHANGE.CURSOR) != null)
                        .map(FeedQueries::change)
                        .toList();
        return Optional.of(
                new FeedPage(items, items.isEmpty() ? cursor : items.getLast().cursor(), last));
    }

    /**
     * What a channel was told last, by SKU, or empty when there is no such channel.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Optional<FeedSnapshot> snapshot(ChannelId channel, PageRequest asked) {
        Condition which =
                AVAILABILITY_PUBLISHED
                        .OWNER
                        .eq(channel.owner().value())
                        .and(AVAILABILITY_PUBLISHED.CHANNEL.eq(channel.code().value()));
        List<? extends Record> rows =
                beside(
                        channel,
                        DSL.selectFrom(AVAILABILITY_PUBLISHED)
                                .where(which)
                                .and(BY_SKU.after(asked.cursor()))
                                .orderBy(AVAILABILITY_PUBLISHED.SKU)
                                .limit(asked.limit() + 1),
                        TOLD.SKU);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<? extends Record> items =
                rows.stream()
                        .filter(row -> row.get(TOLD.SKU) != null)
                        .limit(asked.limit())
                        .toList();
        return Optional.of(
                new FeedSnapshot(
                        items.stream().map(BY_SKU.answer()).toList(),
                        rows.size() > asked.limit() ? BY_SKU.cursor(items.getLast()) : null,
                        rows.getFirst().get(LAST)));
    }

    /** How far each feed is. */
    public Map<ChannelId, Long> heads() {
        return database.selectFrom(AVAILABILITY_FEED)
                .fetchMap(
                        row ->
                                new ChannelId(
                                        new OwnerId(row.getOwner()),
                                        new ChannelCode(row.getChannel())),
                        AvailabilityFeedRecord::getLastCursor);
    }

    /**
     * In one statement, so that rows and feed are of one moment; a channel has one row at least.
     */
    private List<? extends Record> beside(ChannelId channel, Select<?> found, Field<?> order) {
        Table<?> rows = found.asTable("found");
        return database.select(FIRST, LAST)
                .select(rows.fields())
                .from(AVAILABILITY_CHANNEL)
                .leftJoin(AVAILABILITY_FEED)
                .on(AVAILABILITY_FEED.OWNER.eq(AVAILABILITY_CHANNEL.OWNER))
                .and(AVAILABILITY_FEED.CHANNEL.eq(AVAILABILITY_CHANNEL.CHANNEL))
                .leftJoin(rows)
                .on(DSL.trueCondition())
                .where(AVAILABILITY_CHANNEL.OWNER.eq(channel.owner().value()))
                .and(AVAILABILITY_CHANNEL.CHANNEL.eq(channel.code().value()))
                .orderBy(order)
                .fetch();
    }

    private static PublishedChange change(Record row) {
        return new PublishedChange(
                row.get(CHANGE.CURSOR),
                row.get(CHANGE.SKU),
                row.get(CHANGE.ATS),
                row.get(CHANGE.BACKORDERABLE),
                row.get(CHANGE.POSITION),
                row.get(CHANGE.CHANGED_AT));
    }

    private static PublishedChange told(Record row) {
        return new PublishedChange(
                row.get(TOLD.CURSOR),
                row.get(TOLD.SKU),
                row.get(TOLD.ATS),
                row.get(TOLD.BACKORDERABLE),
                row.get(TOLD.POSITION),
                row.get(TOLD.CHANGED_AT));
    }
}
