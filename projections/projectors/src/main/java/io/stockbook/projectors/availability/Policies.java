package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.read_availability_1.Tables.CHANNEL;
import static io.stockbook.schema.jooq.read_availability_1.Tables.CHANNEL_LOCATION;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.projectors.rows.Rows;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The policies of all channels of some owners. */
final class Policies {

    private final Map<OwnerId, Map<ChannelCode, ChannelPolicy>> byOwner = new HashMap<>();

    private Policies() {}

    static Policies load(DSLContext database, Collection<OwnerId> owners) {
        String[] wanted = owners.stream().map(OwnerId::value).sorted().toArray(String[]::new);
        Map<ChannelId, List<LocationId>> locations = locations(database, wanted);
        Policies policies = new Policies();
        database.selectFrom(CHANNEL)
                .where(CHANNEL.OWNER.eq(DSL.any(wanted)))
                .forEach(
                        row -> {
                            ChannelId channel = id(row.getOwner(), row.getChannel());
                            policies.put(
                                    channel,
                                    new ChannelPolicy(
                                            locations.getOrDefault(channel, List.of()),
                                            row.getSafetyStock(),
                                            row.getShareBp(),
                                            row.getCap(),
                                            row.getBackorderLimit(),
                                            null));
                        });
        return policies;
    }

    private static Map<ChannelId, List<LocationId>> locations(
            DSLContext database, String[] owners) {
        return database.selectFrom(CHANNEL_LOCATION)
                .where(CHANNEL_LOCATION.OWNER.eq(DSL.any(owners)))
                .orderBy(CHANNEL_LOCATION.ORDINAL)
                .fetchGroups(
                        row -> id(row.getOwner(), row.getChannel()),
                        row -> new LocationId(row.getLocation()));
    }

    static void save(DSLContext database, ChannelId id, ChannelPolicy policy, long position) {
        String owner = id.owner().value();
        String code = id.code().value();
        Rows channel =
                new Rows(
                        CHANNEL,
                        CHANNEL.OWNER,
                        CHANNEL.CHANNEL_,
                        CHANNEL.SAFETY_STOCK,
                        CHANNEL.SHARE_BP,
                        CHANNEL.CAP,
                        CHANNEL.BACKORDER_LIMIT,
                        CHANNEL.POSITION);
        channel.add(
                owner,
                code,
                policy.safetyStock(),
                policy.shareBp(),
                policy.cap(),
                policy.backorderLimit(),
                position);
        channel.upsert(database);
        saveLocations(database, owner, code, policy.locations());
    }

    private static void saveLocations(
            DSLContext database, String owner, String channel, List<LocationId> locations) {
        database.deleteFrom(CHANNEL_LOCATION)
                .where(CHANNEL_LOCATION.OWNER.eq(owner))
                .and(CHANNEL_LOCATION.CHANNEL.eq(channel))
                .execute();
        Rows serving =
                new Rows(
                        CHANNEL_LOCATION,
                        CHANNEL_LOCATION.OWNER,
                        CHANNEL_LOCATION.CHANNEL,
                        CHANNEL_LOCATION.ORDINAL,
                        CHANNEL_LOCATION.LOCATION);
        for (int ordinal = 0; ordinal < locations.size(); ordinal++) {
            serving.add(owner, channel, ordinal, locations.get(ordinal).value());
        }
        serving.insert(database);
    }

    /** The channels of an owner that this location serves. */
    Map<ChannelCode, ChannelPolicy> servedBy(OwnerId owner, LocationId location) {
        Map<ChannelCode, ChannelPolicy> served =
                new TreeMap<>(Comparator.comparing(ChannelCode::value));
        byOwner.getOrDefault(owner, Map.of())
                .forEach(
                        (channel, policy) -> {
                            if (policy.locations().contains(location)) {
                                served.put(channel, policy);
                            }
                        });
        return served;
    }

    /** The policy of one of them; empty when there is no such channel. */
    Optional<ChannelPolicy> of(ChannelId channel) {
        return Optional.ofNullable(
                byOwner.getOrDefault(channel.owner(), Map.of()).get(channel.code()));
    }

    private void put(ChannelId channel, ChannelPolicy policy) {
        byOwner.computeIfAbsent(channel.owner(), _ -> new HashMap<>()).put(channel.code(), policy);
    }

    private static ChannelId id(String owner, String channel) {
        return new ChannelId(new OwnerId(owner), new ChannelCode(channel));
    }
}
