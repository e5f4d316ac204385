package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_ATS;
import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_CHANNEL;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
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

    /** A SKU that no location of the channel ever knew may be backordered as the channel says. */
    private static final List<Field<?>> NUMBERS =
            List.of(
                    AVAILABILITY_CHANNEL.CHANNEL,
                    orZero(AVAILABILITY_ATS.ATS),
                    DSL.coalesce(
                                    AVAILABILITY_ATS.BACKORDERABLE,
                                    AVAILABILITY_CHANNEL.BACKORDER_LIMIT)
                            .as(AVAILABILITY_ATS.BACKORDERABLE),
                    orZero(AVAILABILITY_ATS.CHANGED_POSITION),
                    AVAILABILITY_ATS.CHANGED_AT);

    private static final Field<String> ASKED = DSL.val("", String.class);

    private final Snapshot snapshot;
    private final Snapshot.Point<Availability> bySku;

    /** Asks this database. */
    public AvailabilityQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.AVAILABILITY);
        List<Field<?>> columns = new ArrayList<>(NUMBERS);
        columns.add(ASKED.as(AVAILABILITY_ATS.SKU));
        bySku =
                snapshot.point(
                        AVAILABILITY_CHANNEL
                                .leftJoin(AVAILABILITY_ATS)
                                .on(AVAILABILITY_ATS.OWNER.eq(AVAILABILITY_CHANNEL.OWNER))
                                .and(AVAILABILITY_ATS.CHANNEL.eq(AVAILABILITY_CHANNEL.CHANNEL))
                                .and(AVAILABILITY_ATS.SKU.eq(ASKED)),
                        columns,
                        AVAILABILITY_CHANNEL
                                .OWNER
                                .eq(ASKED)
                                .and(AVAILABILITY_CHANNEL.CHANNEL.eq(ASKED)),
                        AvailabilityQueries::answer);
    }

    /**
     * The ATS of one SKU, or empty when there is no such channel. Asked by key and not as a list of
     * one: of a list the database plans each time anew, since it cannot know how long it is.
     */
    public Optional<Availability> of(ChannelId channel, Sku sku) {
        return bySku.of(sku.value(), sku.value(), channel.owner().value(), channel.code().value());
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
        List<Field<?>> columns = new ArrayList<>(NUMBERS);
        columns.addAll(List.of(PLACE, SKU.as(AVAILABILITY_ATS.SKU)));
        List<Availability> found =
                snapshot.list(withRows, columns, is(channel), PLACE, AvailabilityQueries::answer);
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

    private static Condition is(ChannelId channel) {
        return AVAILABILITY_CHANNEL
                .OWNER
                .eq(channel.owner().value())
                .and(AVAILABILITY_CHANNEL.CHANNEL.eq(channel.code().value()));
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
