package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.DemandDropped;
import io.stockbook.messages.stock.StockEvent.DemandQueued;
import io.stockbook.sagas.process.BackorderLimit;
import io.stockbook.sagas.process.BackorderLimit.Backlog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What waits for each channel beyond its limit: {@code ledger.backlog} has a row from when somebody
 * was told until it is within the limit again. Only who joined a queue is looked at for the one,
 * and only what somebody was told of for the other.
 */
final class Backlogs {

    private record Key(ChannelId channel, Sku sku) {}

    private record Joined(RecordedEvent recorded, DemandQueued event) {}

    private final DSLContext dsl;
    private final Policies policies;
    private final Outbox outbox;
    private final Map<Key, Joined> joined = new LinkedHashMap<>();
    private final Set<OwnedSku> left = new HashSet<>();

    Backlogs(DSLContext dsl, Policies policies, Outbox outbox) {
        this.dsl = dsl;
        this.policies = policies;
        this.outbox = outbox;
    }

    void fold(StockItemId item, RecordedEvent recorded, StockEvent event) {
        switch (event) {
            case DemandQueued it when it.channel() != null ->
                    joined.put(
                            new Key(new ChannelId(item.owner(), it.channel()), item.sku()),
                            new Joined(recorded, it));
            case DemandDropped _ -> left.add(OwnedSku.of(item));
            case StockEvent _ -> {}
        }
    }

    /** Tells somebody of what has passed its limit by now, and forgets what is within it again. */
    void tell() {
        if (joined.isEmpty() && left.isEmpty()) {
            return;
        }
        Set<Key> told = told();
        Set<Key> asked = new LinkedHashSet<>(joined.keySet());
        asked.removeAll(told);
        told.stream().filter(key -> left.contains(sku(key))).forEach(asked::add);
        List<Key> passed = new ArrayList<>();
        List<Key> within = new ArrayList<>();
        for (Backlog backlog : backlogs(asked)) {
            Key key = new Key(backlog.channel(), backlog.sku());
            ChannelPolicy policy = policies.of(backlog.channel());
            Joined last = joined.get(key);
            boolean isPassed = BackorderLimit.isPassed(backlog, policy);
            if (told.contains(key) && !isPassed) {
                within.add(key);
            } else if (!told.contains(key) && isPassed && policy != null && last != null) {
                passed.add(key);
                outbox.add(
                        last.recorded().stream(),
                        List.of(
                                BackorderLimit.passed(
                                        backlog, policy, last.recorded(), last.event())));
            }
        }
        write(passed, within);
    }

    private Set<Key> told() {
        Set<OwnedSku> skus = new HashSet<>(left);
        joined.keySet().forEach(key -> skus.add(sku(key)));
        Set<Key> told = new LinkedHashSet<>();
        dsl.fetch(
                        """
                        SELECT b.owner, b.channel, b.sku FROM ledger.backlog b
                        JOIN unnest({0}, {1}) AS k (owner, sku) USING (owner, sku)
                        """,
                        texts(skus, sku -> sku.owner().value()),
                        texts(skus, sku -> sku.sku().value()))
                .forEach(row -> told.add(key(row)));
        return told;
    }

    /** A line that waits at several locations counts once. */
    private List<Backlog> backlogs(Set<Key> keys) {
        return keys.isEmpty()
                ? List.of()
                : dsl.fetch(
                                """
                                SELECT k.owner, k.channel, k.sku,
                                       coalesce(sum(line.quantity), 0)::bigint AS queued
                                FROM unnest({0}, {1}, {2}) AS k (owner, channel, sku)
                                LEFT JOIN LATERAL (
                                    SELECT max(w.quantity) AS quantity FROM ledger.waiting w
                                    WHERE w.owner = k.owner AND w.sku = k.sku
                                      AND w.channel = k.channel
                                    GROUP BY w.kind, w.document, w.line) line ON true
                                GROUP BY k.owner, k.channel, k.sku
                                """,
                                columns(keys))
                        .map(
                                row -> {
                                    Key key = key(row);
                                    long queued = row.get("queued", long.class);
                                    return new Backlog(key.channel(), key.sku(), queued);
                                });
    }

    private void write(List<Key> passed, List<Key> within) {
        if (!passed.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.backlog (owner, channel, sku)
                    SELECT owner, channel, sku FROM unnest({0}, {1}, {2}) AS k (owner, channel, sku)
                    """,
                    columns(passed));
        }
        if (!within.isEmpty()) {
            dsl.execute(
                    """
                    DELETE FROM ledger.backlog b
                    USING unnest({0}, {1}, {2}) AS k (owner, channel, sku)
                    WHERE b.owner = k.owner AND b.channel = k.channel AND b.sku = k.sku
                    """,
                    columns(within));
        }
    }

    private static Object[] columns(Collection<Key> keys) {
        return new Object[] {
            texts(keys, key -> key.channel().owner().value()),
            texts(keys, key -> key.channel().code().value()),
            texts(keys, key -> key.sku().value())
        };
    }

    private static OwnedSku sku(Key key) {
        return new OwnedSku(key.channel().owner(), key.sku());
    }

    private static Key key(Record row) {
        return new Key(
                new ChannelId(
                        new OwnerId(row.get("owner", String.class)),
                        new ChannelCode(row.get("channel", String.class))),
                new Sku(row.get("sku", String.class)));
    }
}
