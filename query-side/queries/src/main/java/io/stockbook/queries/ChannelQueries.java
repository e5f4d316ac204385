package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.MASTER_CHANNEL;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.channel.SourcingRule;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Who sells. */
public final class ChannelQueries {

    private static final Listing<ChannelAnswer> BY_CODE =
            Listing.of("channels", MASTER_CHANNEL, ChannelQueries::answer, MASTER_CHANNEL.CHANNEL);

    private final Snapshot snapshot;

    /** Asks this database. */
    public ChannelQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.MASTER);
    }

    /** One channel. */
    public Optional<ChannelAnswer> of(ChannelId channel) {
        return snapshot.one(
                MASTER_CHANNEL,
                List.of(MASTER_CHANNEL.fields()),
                MASTER_CHANNEL
                        .OWNER
                        .eq(channel.owner().value())
                        .and(MASTER_CHANNEL.CHANNEL.eq(channel.code().value())),
                ChannelQueries::answer);
    }

    /**
     * All channels of an owner.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<ChannelAnswer> page(OwnerId owner, PageRequest asked) {
        return snapshot.page(BY_CODE, MASTER_CHANNEL.OWNER.eq(owner.value()), asked);
    }

    private static ChannelAnswer answer(Record row) {
        List<LocationId> locations =
                Arrays.stream(row.get(MASTER_CHANNEL.LOCATIONS)).map(LocationId::new).toList();
        return new ChannelAnswer(
                row.get(MASTER_CHANNEL.CHANNEL),
                row.get(MASTER_CHANNEL.NAME),
                new ChannelPolicy(
                        locations,
                        row.get(MASTER_CHANNEL.SAFETY_STOCK),
                        row.get(MASTER_CHANNEL.SHARE_BP),
                        row.get(MASTER_CHANNEL.CAP),
                        row.get(MASTER_CHANNEL.BACKORDER_LIMIT),
                        fulfilment(row)),
                row.get(MASTER_CHANNEL.VERSION));
    }

    private static @Nullable FulfilmentPolicy fulfilment(Record row) {
        Integer longestWait = row.get(MASTER_CHANNEL.LONGEST_WAIT_HOURS);
        if (longestWait == null) {
            return null;
        }
        return new FulfilmentPolicy(
                Arrays.stream(row.get(MASTER_CHANNEL.SOURCING)).map(SourcingRule::valueOf).toList(),
                pairs(
                        Arrays.stream(row.get(MASTER_CHANNEL.COST_LOCATIONS))
                                .map(LocationId::new)
                                .toList(),
                        List.of(row.get(MASTER_CHANNEL.COSTS))),
                longestWait,
                row.get(MASTER_CHANNEL.LAPSE_HOURS),
                pairs(
                        List.of(row.get(MASTER_CHANNEL.SERVICES)),
                        List.of(row.get(MASTER_CHANNEL.SERVICES_HERE))));
    }

    private static <K, V> Map<K, V> pairs(List<K> keys, List<V> values) {
        Map<K, V> pairs = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            pairs.put(keys.get(at), values.get(at));
        }
        return pairs;
    }
}
