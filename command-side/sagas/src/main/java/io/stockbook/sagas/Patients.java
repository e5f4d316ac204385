package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Patience;
import io.stockbook.sagas.process.Placed;
import io.stockbook.schema.ArrayParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The orders that wait for all they want and stand in no queue: {@code ledger.patience}. */
final class Patients {

    private record Lack(Placed placed, Sku sku, long quantity) {}

    private final DSLContext dsl;
    private final Map<OrderId, List<Lack>> changed = new LinkedHashMap<>();

    Patients(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Keeps what an order that ships complete lacks now, or kits of any other order. */
    void put(@Nullable Fulfilment before, Fulfilment state) {
        if (state.placed().fill() == FillPolicy.SHIP_COMPLETE
                || !state.kits().isEmpty()
                || (before != null && !before.kits().isEmpty())) {
            List<Lack> lacks = new ArrayList<>();
            Patience.lacking(state)
                    .forEach((sku, units) -> lacks.add(new Lack(state.placed(), sku, units)));
            changed.put(state.order(), lacks);
        }
    }

    /**
     * The orders that lack one of these, in the order of their rank, each with the first that it
     * lacks. One that lacks more than there is at all locations together is left out.
     *
     * @param there how many units of a SKU there are
     */
    SequencedMap<OrderId, OwnedSku> lacking(
            Collection<OwnedSku> skus, ToLongFunction<OwnedSku> there) {
        SequencedMap<OrderId, OwnedSku> lacking = new LinkedHashMap<>();
        dsl.fetch(
                        """
                        SELECT p.process, p.owner, p.sku
                        FROM unnest({0}, {1}, {2}) AS k (owner, sku, there)
                        JOIN ledger.patience p USING (owner, sku)
                        WHERE p.quantity <= k.there
                        ORDER BY p.priority, p.promised NULLS LAST, p.position
                        """,
                        texts(skus, sku -> sku.owner().value()),
                        texts(skus, sku -> sku.sku().value()),
                        numbers(skus, there::applyAsLong))
                .forEach(
                        row ->
                                lacking.putIfAbsent(
                                        OrderId.parse(row.get("process", String.class)),
                                        new OwnedSku(
                                                new OwnerId(row.get("owner", String.class)),
                                                new Sku(row.get("sku", String.class)))));
        return lacking;
    }

    void write() {
        if (changed.isEmpty()) {
            return;
        }
        dsl.execute(
                "DELETE FROM ledger.patience WHERE process = ANY ({0})",
                texts(changed.keySet(), OrderId::key));
        List<Lack> lacks = changed.values().stream().flatMap(List::stream).toList();
        if (!lacks.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.patience
                        (owner, sku, process, priority, promised, position, quantity)
                    SELECT owner, sku, process, priority, promised::date, position, quantity
                    FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6})
                        AS l (owner, sku, process, priority, promised, position, quantity)
                    """,
                    texts(lacks, lack -> lack.placed().order().owner().value()),
                    texts(lacks, lack -> lack.sku().value()),
                    texts(lacks, lack -> lack.placed().order().key()),
                    ArrayParameter.of(
                            lacks.stream()
                                    .map(lack -> lack.placed().priority())
                                    .toArray(Integer[]::new)),
                    texts(lacks, lack -> Objects.toString(lack.placed().promised(), null)),
                    numbers(lacks, lack -> lack.placed().position()),
                    numbers(lacks, Lack::quantity));
        }
    }
}
