package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.toSet;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.schema.ArrayParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the fulfilments of one round's orders know: {@code ledger.process_state}. */
final class Fulfilments {

    private final DSLContext dsl;
    private final Patients patients;
    private final AwaitedCodes codes;
    private final UnservedUnits unserved;
    private final Set<OrderId> looked = new HashSet<>();
    private final Map<OrderId, String> stored = new HashMap<>();
    private final Map<OrderId, Fulfilment> known = new HashMap<>();
    private final Set<OrderId> changed = new LinkedHashSet<>();

    Fulfilments(DSLContext dsl, Patients patients) {
        this.dsl = dsl;
        this.patients = patients;
        codes = new AwaitedCodes(dsl);
        unserved = new UnservedUnits(dsl);
    }

    void load(Collection<OrderId> orders) {
        Set<OrderId> unknown = orders.stream().filter(looked::add).collect(toSet());
        if (!unknown.isEmpty()) {
            dsl.fetch(
                            """
                            SELECT process, state::text AS state FROM ledger.process_state
                            WHERE process = ANY ({0})
                            """,
                            texts(unknown, OrderId::key))
                    .forEach(
                            row ->
                                    stored.put(
                                            OrderId.parse(row.get("process", String.class)),
                                            row.get("state", String.class)));
        }
    }

    /** The orders that wait for one of these channels to open, or to say what it means. */
    List<OrderId> awaiting(Collection<ChannelId> channels) {
        List<OrderId> awaiting =
                channels.isEmpty()
                        ? List.of()
                        : dsl.fetch(
                                        """
                                        SELECT process FROM ledger.process_state
                                        WHERE awaits = ANY ({0}) ORDER BY process
                                        """,
                                        texts(channels, ChannelId::key))
                                .map(row -> OrderId.parse(row.get("process", String.class)));
        load(awaiting);
        return awaiting;
    }

    /** True when a process carries the order; only of an order that was loaded. */
    boolean know(OrderId order) {
        return stored.containsKey(order) || known.containsKey(order);
    }

    /** The order's state, or null when no process carries it. */
    @Nullable Fulfilment of(OrderId order) {
        load(Set.of(order));
        String json = stored.get(order);
        if (json != null && !known.containsKey(order)) {
            known.put(order, StoredFulfilment.read(json));
        }
        return known.get(order);
    }

    void put(Fulfilment state) {
        looked.add(state.order());
        Fulfilment before = known.put(state.order(), state);
        codes.put(before, state);
        changed.add(state.order());
        patients.put(before, state);
        unserved.put(before, state);
    }

    /** The SKUs of which orders may want more or less, once all is written. */
    Set<OwnedSku> unserved() {
        return unserved.touched();
    }

    void write() {
        if (changed.isEmpty()) {
            return;
        }
        patients.write();
        codes.write();
        unserved.write();
        List<Fulfilment> states = new ArrayList<>();
        changed.forEach(order -> states.add(Objects.requireNonNull(known.get(order))));
        dsl.execute(
                """
                INSERT INTO ledger.process_state (process, awaits, ended, state)
                SELECT process, awaits, ended, state::json
                FROM unnest({0}, {1}, {2}, {3}) AS s (process, awaits, ended, state)
                ON CONFLICT (process) DO UPDATE
                SET awaits = excluded.awaits, ended = excluded.ended, state = excluded.state
                """,
                texts(states, state -> state.order().key()),
                texts(states, Fulfilments::awaits),
                ArrayParameter.of(
                        states.stream()
                                .map(state -> state.phase().ended())
                                .toArray(Boolean[]::new)),
                texts(states, StoredFulfilment::write));
    }

    private static @Nullable String awaits(Fulfilment state) {
        return state.awaitsChannel()
                ? new ChannelId(state.order().owner(), state.placed().channel()).key()
                : null;
    }
}
