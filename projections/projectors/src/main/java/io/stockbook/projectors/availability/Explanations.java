package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_CHANGE;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static io.stockbook.schema.jooq.read_availability_1.Tables.CHANNEL;
import static io.stockbook.schema.jooq.read_availability_1.Tables.TOKEN;

import io.stockbook.messages.StreamEvents;
import io.stockbook.messages.availability.Explained;
import io.stockbook.messages.availability.ExplainedNumbers;
import io.stockbook.messages.availability.Explanation.ToldNumber;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Says what numbers are made of: of what may be sold now out of the view's own rows, of what was
 * told before out of the events.
 */
public final class Explanations implements ExplainedNumbers {

    private final DSLContext database;
    private final StreamEvents events;

    /** Reads here, in transactions of its own, and looks these events up. */
    public Explanations(DSLContext database, StreamEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Explained now(ChannelId channel, Sku sku, int movements) {
        return database.transactionResult(
                outer -> {
                    DSLContext snapshot = outer.dsl();
                    snapshot.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                    return now(snapshot, channel, sku, movements);
                });
    }

    private Explained now(DSLContext snapshot, ChannelId channel, Sku sku, int movements) {
        ChannelPolicy policy =
                Policies.load(snapshot, List.of(channel.owner())).of(channel).orElse(null);
        if (policy == null) {
            return new Explained.NoSuchChannel();
        }
        SkuKey key = new SkuKey(channel.owner(), sku);
        Map<SkuKey, SkuStock> stock = new TreeMap<>(Map.of(key, new SkuStock()));
        ShelfRows.load(snapshot, stock);
        return new Explained.Whole(
                new Explaining(
                                channel,
                                sku,
                                policy,
                                snapshot.select(CHANNEL.POSITION)
                                        .from(CHANNEL)
                                        .where(CHANNEL.OWNER.eq(channel.owner().value()))
                                        .and(CHANNEL.CHANNEL_.eq(channel.code().value()))
                                        .fetchSingle(CHANNEL.POSITION),
                                stock.getOrDefault(key, new SkuStock()),
                                snapshot.select(DSL.coalesce(DSL.max(TOKEN.POSITION), 0L))
                                        .from(TOKEN)
                                        .fetchSingle()
                                        .value1(),
                                new LastMovements(events, movements))
                        .against(published(snapshot, channel, sku)));
    }

    @Override
    public Explained at(ChannelId channel, Sku sku, long position, int movements) {
        long reached =
                database.select(DSL.coalesce(DSL.max(TOKEN.POSITION), 0L))
                        .from(TOKEN)
                        .fetchSingle()
                        .value1();
        return position > reached
                ? new Explained.NotYet(reached)
                : new Past(events, channel, sku, position).explain(movements, null);
    }

    @Override
    public Explained told(ChannelId channel, Sku sku, long cursor, int movements) {
        ToldNumber told =
                database.selectFrom(AVAILABILITY_CHANGE)
                        .where(AVAILABILITY_CHANGE.OWNER.eq(channel.owner().value()))
                        .and(AVAILABILITY_CHANGE.CHANNEL.eq(channel.code().value()))
                        .and(AVAILABILITY_CHANGE.CURSOR.eq(cursor))
                        .and(AVAILABILITY_CHANGE.SKU.eq(sku.value()))
                        .fetchOne(
                                row ->
                                        new ToldNumber(
                                                cursor,
                                                row.getAts(),
                                                row.getBackorderable(),
                                                row.getPosition()));
        return told == null
                ? new Explained.NotTold()
                : new Past(events, channel, sku, told.position()).explain(movements, told);
    }

    private static @Nullable ToldNumber published(DSLContext snapshot, ChannelId channel, Sku sku) {
        return snapshot.selectFrom(AVAILABILITY_PUBLISHED)
                .where(AVAILABILITY_PUBLISHED.OWNER.eq(channel.owner().value()))
                .and(AVAILABILITY_PUBLISHED.CHANNEL.eq(channel.code().value()))
                .and(AVAILABILITY_PUBLISHED.SKU.eq(sku.value()))
                .fetchOne(
                        row ->
                                new ToldNumber(
                                        row.getCursor(),
                                        row.getAts(),
                                        row.getBackorderable(),
                                        row.getPosition()));
    }
}
