package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.toSet;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What each channel sells from: {@code ledger.channel_policy}. */
final class Policies {

    private final DSLContext dsl;
    private final Set<ChannelId> looked = new HashSet<>();
    private final Map<ChannelId, ChannelPolicy> known = new HashMap<>();
    private final Map<ChannelId, ChannelPolicy> changed = new LinkedHashMap<>();

    Policies(DSLContext dsl) {
        this.dsl = dsl;
    }

    void load(Collection<ChannelId> channels) {
        Set<ChannelId> unknown = channels.stream().filter(looked::add).collect(toSet());
        if (!unknown.isEmpty()) {
            dsl.fetch(
                            """
                            SELECT channel, policy::text AS policy FROM ledger.channel_policy
                            WHERE channel = ANY ({0})
                            """,
                            texts(unknown, ChannelId::key))
                    .forEach(
                            row ->
                                    known.put(
                                            ChannelId.parse(row.get("channel", String.class)),
                                            LedgerJson.read(
                                                    row.get("policy", String.class),
                                                    ChannelPolicy.class)));
        }
    }

    void put(ChannelId channel, ChannelPolicy policy) {
        looked.add(channel);
        known.put(channel, policy);
        changed.put(channel, policy);
    }

    /** The channels whose policy this round changes, those that open among them. */
    Set<ChannelId> changed() {
        return changed.keySet();
    }

    @Nullable ChannelPolicy of(ChannelId channel) {
        load(Set.of(channel));
        return known.get(channel);
    }

    void write() {
        if (!changed.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.channel_policy (channel, policy)
                    SELECT channel, policy::json FROM unnest({0}, {1}) AS c (channel, policy)
                    ON CONFLICT (channel) DO UPDATE SET policy = excluded.policy
                    """,
                    texts(changed.keySet(), ChannelId::key),
                    texts(changed.values(), LedgerJson::write));
        }
    }
}
