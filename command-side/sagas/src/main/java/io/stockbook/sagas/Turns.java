package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Rank;
import io.stockbook.schema.ArrayParameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is among those that wait for one thing, where they are too many for one round:
 * {@code ledger.patience_turn}.
 */
final class Turns {

    private final DSLContext dsl;
    private final Map<Turn.Thing, Turn> known = new HashMap<>();
    private final Set<Turn.Thing> changed = new HashSet<>();

    Turns(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those that are due, and those of these SKUs. */
    Collection<Turn> load(Collection<OwnedSku> skus) {
        dsl.fetch(
                        """
                        SELECT t.owner, t.sku, t.location, t.priority, t.promised,
                               t.position, t.asks, t.again
                        FROM ledger.patience_turn t
                        WHERE NOT t.asks
                           OR (t.owner, t.sku) IN (SELECT * FROM unnest({0}, {1}))
                        """,
                        texts(skus, sku -> sku.owner().value()),
                        texts(skus, sku -> sku.sku().value()))
                .forEach(
                        row -> {
                            Turn turn = turn(row);
                            known.put(turn.thing(), turn);
                        });
        return List.copyOf(known.values());
    }

    private static Turn turn(Record row) {
        Integer priority = row.get("priority", Integer.class);
        return new Turn(
                new Turn.Thing(
                        new OwnedSku(
                                new OwnerId(row.get("owner", String.class)),
                                new Sku(row.get("sku", String.class))),
                        row.get("location", String.class)),
                priority == null
                        ? null
                        : new Rank(
                                priority,
                                row.get("promised", LocalDate.class),
                                row.get("position", long.class),
                                0),
                row.get("asks", boolean.class),
                row.get("again", boolean.class));
    }

    @Nullable Turn of(Turn.Thing thing) {
        return known.get(thing);
    }

    void put(Turn turn) {
        known.put(turn.thing(), turn);
        changed.add(turn.thing());
    }

    void end(Turn.Thing thing) {
        known.remove(thing);
        changed.add(thing);
    }

    /** True when one of those that changed waits for no answer. */
    boolean isAnyDue(Set<OwnedSku> asked) {
        return changed.stream().anyMatch(it -> known.containsKey(it) && !asked.contains(it.sku()));
    }

    /**
     * Keeps them.
     *
     * @param asked the SKUs of which units were asked for in this round
     */
    void write(Set<OwnedSku> asked) {
        if (changed.isEmpty()) {
            return;
        }
        dsl.execute(
                """
                DELETE FROM ledger.patience_turn
                WHERE (owner, sku, location) IN (SELECT * FROM unnest({0}, {1}, {2}))
                """,
                texts(changed, thing -> thing.sku().owner().value()),
                texts(changed, thing -> thing.sku().sku().value()),
                texts(changed, Turn.Thing::location));
        List<Turn> turns =
                changed.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(turn -> turn.asking(asked.contains(turn.thing().sku())))
                        .toList();
        dsl.execute(
                """
                INSERT INTO ledger.patience_turn
                    (owner, sku, location, priority, promised, position, asks, again)
                SELECT owner, sku, location, priority, promised::date, position, asks, again
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7})
                    AS t (owner, sku, location, priority, promised, position, asks, again)
                """,
                texts(turns, turn -> turn.thing().sku().owner().value()),
                texts(turns, turn -> turn.thing().sku().sku().value()),
                texts(turns, turn -> turn.thing().location()),
                ArrayParameter.of(
                        turns.stream().map(turn -> priority(turn.last())).toArray(Integer[]::new)),
                texts(turns, turn -> day(turn.last())),
                numbers(turns, turn -> position(turn.last())),
                ArrayParameter.of(turns.stream().map(Turn::asks).toArray(Boolean[]::new)),
                ArrayParameter.of(turns.stream().map(Turn::again).toArray(Boolean[]::new)));
    }

    private static @Nullable Integer priority(@Nullable Rank rank) {
        return rank == null ? null : rank.priority();
    }

    private static @Nullable String day(@Nullable Rank rank) {
        return rank == null ? null : Objects.toString(rank.promised(), null);
    }

    private static @Nullable Long position(@Nullable Rank rank) {
        return rank == null ? null : rank.position();
    }
}
