package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.Demand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Finds who waits for kits that components may serve from now on. */
final class OpenedKits {

    private final DSLContext dsl;

    OpenedKits(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The orders that stand in a queue for one of these, or that wait for all they want and lack
     * it; each with what opened it, by rank.
     */
    Map<OrderId, String> orders(Map<CatalogItemId, String> kits) {
        Map<OrderId, String> orders = new LinkedHashMap<>();
        if (kits.isEmpty()) {
            return orders;
        }
        List<CatalogItemId> items = List.copyOf(kits.keySet());
        dsl.fetch(
                        """
                        WITH k AS (SELECT * FROM unnest({0}, {1}, {2}) AS k (owner, sku, cause))
                        SELECT w.owner, w.document, NULL AS process, w.priority, w.promised,
                               w.position, k.cause
                        FROM k JOIN ledger.waiting w ON w.owner = k.owner AND w.sku = k.sku
                        WHERE w.kind = {3}
                        UNION ALL
                        SELECT p.owner, NULL, p.process, p.priority, p.promised, p.position,
                               k.cause
                        FROM k JOIN ledger.patience p ON p.owner = k.owner AND p.sku = k.sku
                        ORDER BY priority, promised NULLS LAST, position
                        """,
                        texts(items, item -> item.owner().value()),
                        texts(items, item -> item.sku().value()),
                        texts(items, kits::get),
                        val(Demand.Kind.ORDER.name()))
                .forEach(row -> orders.putIfAbsent(order(row), row.get("cause", String.class)));
        return orders;
    }

    private static OrderId order(Record row) {
        String process = row.get("process", String.class);
        return process == null
                ? new OrderId(
                        new OwnerId(row.get("owner", String.class)),
                        new OrderNumber(row.get("document", String.class)))
                : OrderId.parse(process);
    }
}
