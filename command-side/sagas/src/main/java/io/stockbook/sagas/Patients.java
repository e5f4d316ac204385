package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.stock.Rank;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Lack;
import io.stockbook.sagas.process.Patience;
import io.stockbook.sagas.process.Placed;
import io.stockbook.schema.ArrayParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The orders that wait for all they want and stand in no queue: {@code ledger.patience}. */
final class Patients {

    private record Row(Placed placed, Lack lack) {}

    private final DSLContext dsl;
    private final Map<OrderId, List<Row>> changed = new LinkedHashMap<>();

    Patients(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Keeps what an order that ships complete lacks now, or kits of any other order. */
    void put(@Nullable Fulfilment before, Fulfilment state) {
        if (state.placed().fill() == FillPolicy.SHIP_COMPLETE
                || !state.kits().isEmpty()
                || (before != null && !before.kits().isEmpty())) {
            changed.put(
                    state.order(),
                    Patience.lacking(state).stream()
                            .map(lack -> new Row(state.placed(), lack))
                            .toList());
        }
    }

    /**
     * The next orders by rank that lack what is looked for, and no more of it than there is; so
     * many of each at most.
     */
    Map<Look, List<Patient>> lacking(List<Look> looks, int each) {
        Map<Look, List<Patient>> lacking = new HashMap<>();
        dsl.fetch(
                        """
                        SELECT k.look, p.process, p.priority, p.promised, p.position
                        FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}) WITH ORDINALITY
                            AS k (owner, sku, location, there, priority, promised, position, look)
                        CROSS JOIN LATERAL (
                            SELECT * FROM ledger.patience p
                            WHERE p.owner = k.owner AND p.sku = k.sku
                              AND p.location = k.location AND p.quantity <= k.there
                              AND (k.position IS NULL
                                   OR (p.priority, coalesce(p.promised, 'infinity'), p.position)
                                    > (k.priority, coalesce(k.promised::date, 'infinity'),
                                       k.position))
                            ORDER BY p.priority, coalesce(p.promised, 'infinity'), p.position
                            LIMIT {7}) p
                        ORDER BY k.look, p.priority, coalesce(p.promised, 'infinity'), p.position
                        """,
                        texts(looks, look -> look.thing().sku().owner().value()),
                        texts(looks, look -> look.thing().sku().sku().value()),
                        texts(looks, look -> look.thing().location()),
                        numbers(looks, Look::there),
                        ArrayParameter.of(
                                looks.stream().map(Look::priority).toArray(Integer[]::new)),
                        texts(looks, Look::promised),
                        numbers(looks, Look::position),
                        val(each))
                .forEach(
                        row ->
                                lacking.computeIfAbsent(
                                                looks.get(row.get("look", int.class) - 1),
                                                _ -> new ArrayList<>())
                                        .add(patient(row)));
        return lacking;
    }

    private static Patient patient(Record row) {
        return new Patient(
                OrderId.parse(row.get("process", String.class)),
                new Rank(
                        row.get("priority", int.class),
                        row.get("promised", LocalDate.class),
                        row.get("position", long.class),
                        0));
    }

    void write() {
        if (changed.isEmpty()) {
            return;
        }
        dsl.execute(
                "DELETE FROM ledger.patience WHERE process = ANY ({0})",
                texts(changed.keySet(), OrderId::key));
        List<Row> rows = changed.values().stream().flatMap(List::stream).toList();
        if (!rows.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.patience
                        (owner, sku, location, process, priority, promised, position, quantity)
                    SELECT owner, sku, location, process, priority, promised::date, position,
                           quantity
                    FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7})
                        AS l (owner, sku, location, process, priority, promised, position,
                              quantity)
                    """,
                    texts(rows, row -> row.placed().order().owner().value()),
                    texts(rows, row -> row.lack().sku().value()),
                    texts(rows, row -> Objects.toString(row.lack().location(), "")),
                    texts(rows, row -> row.placed().order().key()),
                    ArrayParameter.of(
                            rows.stream()
                                    .map(row -> row.placed().priority())
                                    .toArray(Integer[]::new)),
                    texts(rows, row -> Objects.toString(row.placed().promised(), null)),
                    numbers(rows, row -> row.placed().position()),
                    numbers(rows, row -> row.lack().quantity()));
        }
    }
}
