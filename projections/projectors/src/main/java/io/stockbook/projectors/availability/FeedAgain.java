package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_FEED;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_REPUSH;
import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_CHANNEL;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.availability.NumbersAgain;
import io.stockbook.messages.availability.TellAgain;
import io.stockbook.messages.availability.ToldAgain;
import io.stockbook.messages.id.Sku;
import io.stockbook.schema.ArrayParameter;
import io.stockbook.schema.jooq.edge.tables.records.AvailabilityRepushRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Tells numbers again that have not changed. The feed's row is locked first, as by whoever tells
 * news, and only then are the numbers read: so the last word on each SKU stays the last one.
 */
public final class FeedAgain implements NumbersAgain {

    private static final String AGAIN =
            """
            WITH asked AS (
                SELECT sku FROM edge.channel_drift
                WHERE owner = {0} AND channel = {1} AND ended_at IS NULL AND {2} IS NULL
                UNION
                SELECT unnest({2})),
            news AS (
                SELECT p.*, row_number() OVER (ORDER BY p.sku) AS place
                FROM edge.availability_published p
                WHERE p.owner = {0} AND p.channel = {1} AND p.sku IN (SELECT sku FROM asked)
                ORDER BY p.sku LIMIT {3}),
            grown AS (
                UPDATE edge.availability_feed
                SET last_cursor = last_cursor + (SELECT count(*) FROM news)
                WHERE owner = {0} AND channel = {1}
                RETURNING last_cursor - (SELECT count(*) FROM news) AS before),
            told AS (
                UPDATE edge.availability_published p SET cursor = grown.before + news.place
                FROM news CROSS JOIN grown
                WHERE p.owner = {0} AND p.channel = {1} AND p.sku = news.sku),
            changes AS (
                INSERT INTO edge.availability_change
                SELECT owner, channel, before + place, sku, ats, backorderable, position, changed_at
                FROM news CROSS JOIN grown
                RETURNING cursor)
            INSERT INTO edge.availability_repush
            SELECT {0}, {1}, {4}, {5}, {2}, count(changes.cursor),
                   {2} IS NULL AND (SELECT count(*) FROM asked) > {3},
                   min(changes.cursor), max(changes.cursor)
            FROM changes
            RETURNING *
            """;

    private final DSLContext database;

    /** Works in this database, in transactions of its own. */
    public FeedAgain(DSLContext database) {
        this.database = database;
    }

    @Override
    public ToldAgain tell(TellAgain asked) {
        return database.transactionResult(outer -> tell(outer.dsl(), asked));
    }

    private static ToldAgain tell(DSLContext own, TellAgain asked) {
        String owner = asked.channel().owner().value();
        String channel = asked.channel().code().value();
        own.selectFrom(AVAILABILITY_FEED)
                .where(AVAILABILITY_FEED.OWNER.eq(owner))
                .and(AVAILABILITY_FEED.CHANNEL.eq(channel))
                .forUpdate()
                .execute();
        AvailabilityRepushRecord before =
                own.selectFrom(AVAILABILITY_REPUSH)
                        .where(AVAILABILITY_REPUSH.OWNER.eq(owner))
                        .and(AVAILABILITY_REPUSH.CHANNEL.eq(channel))
                        .and(AVAILABILITY_REPUSH.CLIENT.eq(asked.client()))
                        .and(AVAILABILITY_REPUSH.KEY.eq(asked.key()))
                        .fetchOne();
        if (before != null) {
            return Arrays.equals(before.getSkus(), names(asked.skus()))
                    ? done(before, true)
                    : new ToldAgain.KeyReused();
        }
        if (!own.fetchExists(
                AVAILABILITY_CHANNEL,
                AVAILABILITY_CHANNEL
                        .OWNER
                        .eq(owner)
                        .and(AVAILABILITY_CHANNEL.CHANNEL.eq(channel)))) {
            return new ToldAgain.NoSuchChannel();
        }
        Sku unknown = asked.skus() == null ? null : neverTold(own, asked, asked.skus());
        return unknown == null ? again(own, asked) : new ToldAgain.NeverTold(unknown);
    }

    private static @Nullable Sku neverTold(DSLContext own, TellAgain asked, List<Sku> skus) {
        Set<String> told =
                new HashSet<>(
                        own.select(AVAILABILITY_PUBLISHED.SKU)
                                .from(AVAILABILITY_PUBLISHED)
                                .where(
                                        AVAILABILITY_PUBLISHED.OWNER.eq(
                                                asked.channel().owner().value()))
                                .and(
                                        AVAILABILITY_PUBLISHED.CHANNEL.eq(
                                                asked.channel().code().value()))
                                .and(AVAILABILITY_PUBLISHED.SKU.eq(DSL.any(names(skus))))
                                .fetch(AVAILABILITY_PUBLISHED.SKU));
        return skus.stream().filter(sku -> !told.contains(sku.value())).findFirst().orElse(null);
    }

    private static ToldAgain again(DSLContext own, TellAgain asked) {
        String[] named = names(asked.skus());
        Field<?> skus = named == null ? DSL.field("NULL::text[]") : ArrayParameter.of(named);
        Record row =
                Objects.requireNonNull(
                        own.fetchOne(
                                AGAIN,
                                val(asked.channel().owner().value()),
                                val(asked.channel().code().value()),
                                skus,
                                DSL.inline(TellAgain.MOST_DRIFTING),
                                val(asked.client()),
                                val(asked.key())));
        return done(row.into(AVAILABILITY_REPUSH), false);
    }

    private static ToldAgain done(AvailabilityRepushRecord row, boolean replayed) {
        return new ToldAgain.Done(
                row.getTold(),
                row.getFirstCursor(),
                row.getLastCursor(),
                row.getLeftOver(),
                row.getToldAt(),
                replayed);
    }

    private static String @Nullable [] names(@Nullable List<Sku> skus) {
        return skus == null ? null : skus.stream().map(Sku::value).sorted().toArray(String[]::new);
    }
}
