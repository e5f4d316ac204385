package io.stockbook.connectors.reconciliation;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_CHANGE;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_FEED;
import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import io.stockbook.schema.jooq.edge.tables.records.AvailabilityFeedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What one channel was told. Most SKUs were told last long before anybody looked, and one row says
 * it; of the others the last so many changes are read through.
 */
final class ToldNumbers {

    /** The changes are kept by cursor and not by SKU, since selling is to cost no index more. */
    static final int MOST_CHANGES = 50_000;

    private final DSLContext database;
    private final ChannelId channel;
    private final Map<Sku, ToldNumber> last = new HashMap<>();
    private final Map<Sku, List<ToldNumber>> recent = new HashMap<>();
    private boolean whole;

    private ToldNumbers(DSLContext database, ChannelId channel) {
        this.database = database;
        this.channel = channel;
    }

    static ToldNumbers of(DSLContext database, ChannelId channel, List<ShownNumber> lines) {
        ToldNumbers told = new ToldNumbers(database, channel);
        told.readLast(lines.stream().map(ShownNumber::sku).toList());
        List<Sku> unsettled =
                lines.stream()
                        .filter(line -> told.last.containsKey(line.sku()))
                        .filter(line -> !Verdict.hasArrived(line, told.last(line.sku())))
                        .map(ShownNumber::sku)
                        .toList();
        if (!unsettled.isEmpty()) {
            told.readRecent(unsettled);
        }
        return told;
    }

    /** What this SKU was told last. */
    ToldNumber last(Sku sku) {
        return last.getOrDefault(sku, ToldNumber.NONE);
    }

    Verdict verdict(ShownNumber line) {
        @Nullable List<ToldNumber> read = recent.get(line.sku());
        return read == null
                ? Verdict.of(line, List.of(last(line.sku())), false)
                : Verdict.of(line, read, whole);
    }

    /** A change that is kept no more was told long ago. */
    private void readLast(Collection<Sku> skus) {
        database.select(
                        AVAILABILITY_PUBLISHED.SKU,
                        AVAILABILITY_PUBLISHED.CURSOR,
                        AVAILABILITY_PUBLISHED.ATS,
                        AVAILABILITY_CHANGE.TOLD_AT)
                .from(AVAILABILITY_PUBLISHED)
                .leftJoin(AVAILABILITY_CHANGE)
                .on(AVAILABILITY_CHANGE.OWNER.eq(AVAILABILITY_PUBLISHED.OWNER))
                .and(AVAILABILITY_CHANGE.CHANNEL.eq(AVAILABILITY_PUBLISHED.CHANNEL))
                .and(AVAILABILITY_CHANGE.CURSOR.eq(AVAILABILITY_PUBLISHED.CURSOR))
                .where(AVAILABILITY_PUBLISHED.OWNER.eq(channel.owner().value()))
                .and(AVAILABILITY_PUBLISHED.CHANNEL.eq(channel.code().value()))
                .and(AVAILABILITY_PUBLISHED.SKU.eq(DSL.any(names(skus))))
                .forEach(
                        row ->
                                last.put(
                                        new Sku(row.value1()),
                                        number(row.value2(), row.value3(), row.value4())));
    }

    private void readRecent(Collection<Sku> skus) {
        AvailabilityFeedRecord feed =
                database.selectFrom(AVAILABILITY_FEED)
                        .where(AVAILABILITY_FEED.OWNER.eq(channel.owner().value()))
                        .and(AVAILABILITY_FEED.CHANNEL.eq(channel.code().value()))
                        .fetchSingle();
        whole = feed.getFirstCursor() == 1 && feed.getLastCursor() <= MOST_CHANGES;
        skus.forEach(sku -> recent.put(sku, new ArrayList<>()));
        database.select(
                        AVAILABILITY_CHANGE.SKU,
                        AVAILABILITY_CHANGE.CURSOR,
                        AVAILABILITY_CHANGE.ATS,
                        AVAILABILITY_CHANGE.TOLD_AT)
                .from(AVAILABILITY_CHANGE)
                .where(AVAILABILITY_CHANGE.OWNER.eq(channel.owner().value()))
                .and(AVAILABILITY_CHANGE.CHANNEL.eq(channel.code().value()))
                .and(AVAILABILITY_CHANGE.CURSOR.gt(feed.getLastCursor() - MOST_CHANGES))
                .and(AVAILABILITY_CHANGE.SKU.eq(DSL.any(names(skus))))
                .orderBy(AVAILABILITY_CHANGE.CURSOR)
                .forEach(
                        row -> {
                            ToldNumber each = number(row.value2(), row.value3(), row.value4());
                            recent.computeIfAbsent(new Sku(row.value1()), _ -> new ArrayList<>())
                                    .add(each);
                            last.put(new Sku(row.value1()), each);
                        });
    }

    private static ToldNumber number(long cursor, long ats, @Nullable Instant toldAt) {
        return new ToldNumber(cursor, ats, toldAt == null ? Instant.EPOCH : toldAt);
    }

    private static String[] names(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).sorted().toArray(String[]::new);
    }
}
