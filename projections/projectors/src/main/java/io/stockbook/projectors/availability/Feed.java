package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static io.stockbook.schema.jooq.read_availability_1.Tables.ATS;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.projectors.rows.Rows;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Tells channels what has changed, each change under the next number of its channel. Written in the
 * transaction of the batch: a batch that is lost took no number, and one that came in twice finds
 * that everything was told.
 */
final class Feed {

    /**
     * One statement, so that numbers are taken and used together. A change is what differs from
     * what the channel was told last; one that comes back within a batch is none.
     */
    private static final String PUBLISH =
            """
            WITH news AS (
                SELECT said.*,
                       row_number() OVER (PARTITION BY owner, channel ORDER BY position, sku) AS place
                FROM ({0}) said
                WHERE NOT EXISTS (
                    SELECT FROM edge.availability_published told
                    WHERE told.owner = said.owner AND told.channel = said.channel
                      AND told.sku = said.sku
                      AND told.ats = said.ats AND told.backorderable = said.backorderable)),
            grown AS (
                INSERT INTO edge.availability_feed AS feed
                SELECT owner, channel, 1, count(*) FROM news GROUP BY owner, channel
                ON CONFLICT (owner, channel) DO UPDATE
                    SET last_cursor = feed.last_cursor + excluded.last_cursor
                RETURNING owner, channel, last_cursor),
            numbered AS (
                SELECT owner, channel, sku, ats, backorderable, position, changed_at,
                       last_cursor - count(*) OVER (PARTITION BY owner, channel) + place AS cursor
                FROM news JOIN grown USING (owner, channel)),
            told AS (
                INSERT INTO edge.availability_published
                SELECT owner, channel, sku, ats, backorderable, position, changed_at, cursor
                FROM numbered
                ON CONFLICT (owner, channel, sku) DO UPDATE
                    SET ats = excluded.ats, backorderable = excluded.backorderable,
                        position = excluded.position, changed_at = excluded.changed_at,
                        cursor = excluded.cursor)
            INSERT INTO edge.availability_change
            SELECT owner, channel, cursor, sku, ats, backorderable, position, changed_at
            FROM numbered
            """;

    private Feed() {}

    /** Tells what these SKUs have come to, channel by channel. */
    static void publish(DSLContext database, Map<SkuKey, SkuStock> skus) {
        Rows said =
                new Rows(
                        AVAILABILITY_PUBLISHED,
                        AVAILABILITY_PUBLISHED.OWNER,
                        AVAILABILITY_PUBLISHED.CHANNEL,
                        AVAILABILITY_PUBLISHED.SKU,
                        AVAILABILITY_PUBLISHED.ATS,
                        AVAILABILITY_PUBLISHED.BACKORDERABLE,
                        AVAILABILITY_PUBLISHED.POSITION,
                        AVAILABILITY_PUBLISHED.CHANGED_AT);
        skus.forEach(
                (key, sku) -> sku.told().forEach((channel, told) -> add(said, key, channel, told)));
        if (!said.isEmpty()) {
            database.execute(PUBLISH, said.selected());
        }
    }

    /**
     * Tells every difference between what was told and what this generation says; what it does not
     * know any more is 0.
     */
    static void tellDifferences(DSLContext database) {
        Select<?> said =
                database.select(
                                ATS.OWNER,
                                ATS.CHANNEL,
                                ATS.SKU,
                                ATS.ATS_,
                                ATS.BACKORDERABLE,
                                ATS.CHANGED_POSITION.as(AVAILABILITY_PUBLISHED.POSITION),
                                ATS.CHANGED_AT)
                        .from(ATS)
                        .unionAll(
                                database.select(
                                                AVAILABILITY_PUBLISHED.OWNER,
                                                AVAILABILITY_PUBLISHED.CHANNEL,
                                                AVAILABILITY_PUBLISHED.SKU,
                                                DSL.inline(0L),
                                                DSL.inline(0L),
                                                AVAILABILITY_PUBLISHED.POSITION,
                                                AVAILABILITY_PUBLISHED.CHANGED_AT)
                                        .from(AVAILABILITY_PUBLISHED)
                                        .whereNotExists(
                                                database.selectFrom(ATS)
                                                        .where(
                                                                ATS.OWNER.eq(
                                                                        AVAILABILITY_PUBLISHED
                                                                                .OWNER))
                                                        .and(
                                                                ATS.CHANNEL.eq(
                                                                        AVAILABILITY_PUBLISHED
                                                                                .CHANNEL))
                                                        .and(
                                                                ATS.SKU.eq(
                                                                        AVAILABILITY_PUBLISHED
                                                                                .SKU))));
        database.execute(PUBLISH, said);
    }

    private static void add(Rows said, SkuKey key, ChannelCode channel, Published told) {
        said.add(
                key.owner().value(),
                channel.value(),
                key.sku().value(),
                told.ats().ats(),
                told.ats().backorderable(),
                told.changedPosition(),
                told.changedAt());
    }
}
