package io.stockbook.queries;

import static io.stockbook.schema.jooq.edge.Tables.CHANNEL_DRIFT;
import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_CHANNEL;

import io.stockbook.messages.id.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where channels show other numbers than they were told. */
public final class DriftQueries {

    private static final Field<Long> SINCE =
            DSL.field(
                    "(extract(epoch FROM {0}) * 1000000)::bigint", Long.class, CHANNEL_DRIFT.SINCE);

    private static final Listing<Drift> BY_SKU =
            new Listing<>(
                    "drift",
                    CHANNEL_DRIFT,
                    List.of(CHANNEL_DRIFT.fields()),
                    List.of(CHANNEL_DRIFT.SKU, SINCE),
                    false,
                    DriftQueries::drift);

    private final DSLContext database;

    /** Asks this database. */
    public DriftQueries(DSLContext database) {
        this.database = database;
    }

    /**
     * Those that go on, or those that are over; by SKU, and by when each began. Empty when there is
     * no such channel.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Optional<DriftPage> of(ChannelId channel, boolean ended, PageRequest asked) {
        Condition which =
                CHANNEL_DRIFT
                        .OWNER
                        .eq(channel.owner().value())
                        .and(CHANNEL_DRIFT.CHANNEL.eq(channel.code().value()))
                        .and(
                                ended
                                        ? CHANNEL_DRIFT.ENDED_AT.isNotNull()
                                        : CHANNEL_DRIFT.ENDED_AT.isNull());
        List<? extends Record> rows =
                database.select(BY_SKU.columns())
                        .select(SINCE)
                        .from(CHANNEL_DRIFT)
                        .where(which)
                        .and(BY_SKU.after(asked.cursor()))
                        .orderBy(BY_SKU.order())
                        .limit(asked.limit() + 1)
                        .fetch();
        if (rows.isEmpty() && !isThere(channel)) {
            return Optional.empty();
        }
        List<? extends Record> items = rows.stream().limit(asked.limit()).toList();
        return Optional.of(
                new DriftPage(
                        items.stream().map(BY_SKU.answer()).toList(),
                        rows.size() > asked.limit() ? BY_SKU.cursor(items.getLast()) : null));
    }

    private boolean isThere(ChannelId channel) {
        return database.fetchExists(
                AVAILABILITY_CHANNEL,
                AVAILABILITY_CHANNEL
                        .OWNER
                        .eq(channel.owner().value())
                        .and(AVAILABILITY_CHANNEL.CHANNEL.eq(channel.code().value())));
    }

    private static Drift drift(Record row) {
        Instant since = row.get(CHANNEL_DRIFT.SINCE);
        @Nullable Instant ended = row.get(CHANNEL_DRIFT.ENDED_AT);
        return new Drift(
                row.get(CHANNEL_DRIFT.SKU),
                row.get(CHANNEL_DRIFT.TOLD),
                row.get(CHANNEL_DRIFT.CURSOR),
                row.get(CHANNEL_DRIFT.SHOWN),
                since,
                row.get(CHANNEL_DRIFT.SEEN_AT),
                ended,
                ended == null ? null : Duration.between(since, ended).toSeconds());
    }
}
