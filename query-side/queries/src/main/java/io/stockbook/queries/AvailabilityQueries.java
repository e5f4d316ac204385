package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_ATS;
import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_CHANNEL;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What channels may sell now. */
public final class AvailabilityQueries {

    private static final Listing<Availability> BY_SKU =
            Listing.of(
                    "availability",
                    AVAILABILITY_ATS,
                    AvailabilityQueries::answer,
                    AVAILABILITY_ATS.SKU);

    /** The most SKUs of one question. */
    public static final int MOST_SKUS = 500;

    private static final Field<String> SKU = DSL.field(DSL.name("asked", "sku"), String.class);
    private static final Field<Long> PLACE = DSL.field(DSL.name("asked", "place"), Long.class);

    private final Snapshot snapshot;

    /** Asks this database. */
    public AvailabilityQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.AVAILABILITY);
    }

    /** The ATS of one SKU, or empty when there is no such channel. */
    public Optional<Availability> of(ChannelId channel, Sku sku) {
        return ofSkus(channel, List.of(sku)).map(List::getFirst);
    }

    /**
     * The ATS of these SKUs, in their order and all at one position, or empty when there is no such
     * channel.
     *
     * @throws IllegalArgumentException when there are none, more than {@link #MOST_SKUS}, or one of
     *     them is there twice
     */
    public Optional<List<Availability>> ofSkus(ChannelId channel, List<Sku> skus) {
        if (skus.isEmpty() || skus.size() > MOST_SKUS) {
            throw new IllegalArgumentException(
                    "skus must be from 1 to %d, not %d".formatted(MOST_SKUS, skus.size()));
        }
        Set<Sku> seen = new HashSet<>();
        for (Sku sku : skus) {
            if (!seen.add(sku)) {
                throw new IllegalArgumentException("skus has %s twice".formatted(sku));
            }
        }
        Table<?> asked =
                DSL.unnest(skus.stream().map(Sku::value).toArray(String[]::new))
                        .withOrdinality()
                        .as("asked", SKU.getName(), PLACE.getName());
        Table<?> withRows =
                AVAILABILITY_CHANNEL
                        .crossJoin(asked)
                        .leftJoin(AVAILABILITY_ATS)
                        .on(AVAILABILITY_ATS.OWNER.eq(AVAILABILITY_CHANNEL.OWNER))
                        .and(AVAILABILITY_ATS.CHANNEL.eq(AVAILABILITY_CHANNEL.CHANNEL))
                        .and(AVAILABILITY_ATS.SKU.eq(SKU));
        List<Field<?>> columns =
                List.of(
                        PLACE,
                        AVAILABILITY_CHANNEL.CHANNEL,
                        SKU.as(AVAILABILITY_ATS.SKU),
                        orZero(AVAILABILITY_ATS.ATS),
                        DSL.coalesce(
                                        AVAILABILITY_ATS.BACKORDERABLE,
                                        AVAILABILITY_CHANNEL.BACKORDER_LIMIT)
                                .as(AVAILABILITY_ATS.BACKORDERABLE),
                        orZero(AVAILABILITY_ATS.CHANGED_POSITION),
                        AVAILABILITY_ATS.CHANGED_AT);
        List<Availability> found =
                snapshot.list(
                        withRows,
                        columns,
                        AVAILABILITY_CHANNEL
                                .OWNER
                                .eq(channel.owner().value())
                                .and(AVAILABILITY_CHANNEL.CHANNEL.eq(channel.code().value())),
                        PLACE,
                        AvailabilityQueries::answer);
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /**
     * The ATS of every SKU that a location of the channel ever knew, by SKU.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<Availability> ofChannel(ChannelId channel, PageRequest asked) {
        return snapshot.page(
                BY_SKU,
                AVAILABILITY_ATS
                        .OWNER
                        .eq(channel.owner().value())
                        .and(AVAILABILITY_ATS.CHANNEL.eq(channel.code().value())),
                asked);
    }

    private static Field<Long> orZero(Field<Long> number) {
        return DSL.coalesce(number, DSL.inline(0L)).as(number);
    }

    private static Availability answer(Record row) {
        return new Availability(
                row.get(AVAILABILITY_ATS.CHANNEL),
                row.get(AVAILABILITY_ATS.SKU),
                row.get(AVAILABILITY_ATS.ATS),
                row.get(AVAILABILITY_ATS.BACKORDERABLE),
                row.get(AVAILABILITY_ATS.CHANGED_POSITION),
                row.get(AVAILABILITY_ATS.CHANGED_AT),
                Snapshot.asOf(row));
    }
}
