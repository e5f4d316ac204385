package io.stockbook.projectors.master;

import static io.stockbook.schema.jooq.read_master_1.Tables.CHANNEL;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_master_1.tables.records.ChannelRecord;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The channels that a batch touches. */
final class Channels {

    private final Map<String, ChannelRecord> channels = new TreeMap<>();

    private Channels() {}

    static Channels load(DSLContext database, Collection<String> streams) {
        Channels loaded = new Channels();
        if (!streams.isEmpty()) {
            Rows wanted = new Rows(CHANNEL, CHANNEL.OWNER, CHANNEL.CHANNEL_);
            for (String stream : streams) {
                ChannelId id = ChannelId.parse(stream);
                wanted.add(id.owner().value(), id.code().value());
                loaded.channels.put(stream, empty(id));
            }
            for (ChannelRecord row : database.selectFrom(CHANNEL).where(wanted.among())) {
                loaded.channels.replaceAll(
                        (_, channel) -> sameChannel(row, channel) ? row : channel);
            }
        }
        return loaded;
    }

    private static boolean sameChannel(ChannelRecord one, ChannelRecord other) {
        return one.getOwner().equals(other.getOwner())
                && one.getChannel().equals(other.getChannel());
    }

    private static ChannelRecord empty(ChannelId id) {
        ChannelRecord channel = new ChannelRecord();
        channel.setOwner(id.owner().value());
        channel.setChannel(id.code().value());
        return channel;
    }

    void take(RecordedEvent recorded, ChannelEvent event) {
        channels.computeIfPresent(
                recorded.stream(), (_, channel) -> after(channel, recorded, event));
    }

    private static ChannelRecord after(
            ChannelRecord channel, RecordedEvent recorded, ChannelEvent event) {
        channel.setVersion(recorded.version());
        channel.setPosition(recorded.position());
        switch (event) {
            case ChannelEvent.ChannelOpened opened -> {
                channel.setName(opened.name());
                follow(channel, opened.policy());
            }
            case ChannelEvent.ChannelPolicyChanged changed -> follow(channel, changed.policy());
        }
        return channel;
    }

    private static void follow(ChannelRecord channel, ChannelPolicy policy) {
        channel.setLocations(
                policy.locations().stream().map(LocationId::value).toArray(String[]::new));
        channel.setSafetyStock(policy.safetyStock());
        channel.setShareBp(policy.shareBp());
        channel.setCap(policy.cap());
        channel.setBackorderLimit(policy.backorderLimit());
        serve(channel, policy.fulfilment());
    }

    private static void serve(ChannelRecord channel, @Nullable FulfilmentPolicy policy) {
        if (policy == null) {
            channel.setLongestWaitHours(null);
            return;
        }
        channel.setSourcing(policy.sourcing().stream().map(Enum::name).toArray(String[]::new));
        SortedMap<String, Long> costs = new TreeMap<>();
        policy.costs().forEach((location, cost) -> costs.put(location.value(), cost));
        channel.setCostLocations(costs.keySet().toArray(String[]::new));
        channel.setCosts(costs.values().toArray(Long[]::new));
        channel.setLongestWaitHours(policy.longestWaitHours());
        channel.setLapseHours(policy.lapseHours());
        SortedMap<String, String> services = new TreeMap<>(policy.services());
        channel.setServices(services.keySet().toArray(String[]::new));
        channel.setServicesHere(services.values().toArray(String[]::new));
    }

    /** One statement each: channels are few, and a column of lists does not travel as one array. */
    void save(DSLContext database) {
        for (ChannelRecord channel : channels.values()) {
            channel.touched(true);
            database.insertInto(CHANNEL)
                    .set(channel)
                    .onConflict(CHANNEL.OWNER, CHANNEL.CHANNEL_)
                    .doUpdate()
                    .set(channel)
                    .execute();
        }
    }
}
