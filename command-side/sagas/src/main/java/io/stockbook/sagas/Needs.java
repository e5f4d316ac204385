package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.sagas.process.Need;
import io.stockbook.sagas.process.Position;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.schema.ArrayParameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What is bought again and how: {@code ledger.replenishment}. */
final class Needs {

    /** As many are looked at in one round without anything having happened to them. */
    private static final int MOST_DUE = 500;

    private final DSLContext dsl;

    Needs(DSLContext dsl) {
        this.dsl = dsl;
    }

    void load(Collection<OwnedSku> skus, Replenishing replenishing) {
        dsl.fetch(
                        """
                        SELECT r.* FROM ledger.replenishment r
                        JOIN unnest({0}, {1}) AS k (owner, sku) USING (owner, sku)
                        """,
                        skus(skus))
                .forEach(row -> replenishing.known(item(row), need(row)));
    }

    /** Somebody has to look at these, and nothing happens now by which to tell when. */
    void due(Collection<OwnedSku> skus) {
        if (!skus.isEmpty()) {
            dsl.execute(
                    """
                    UPDATE ledger.replenishment r SET due = true
                    FROM unnest({0}, {1}) AS k (owner, sku)
                    WHERE r.owner = k.owner AND r.sku = k.sku AND r.reorder_point IS NOT NULL
                    """,
                    skus(skus));
        }
    }

    /** Takes some of those that are to be looked at; returns their SKUs. */
    Set<OwnedSku> loadDue(Replenishing replenishing) {
        Set<OwnedSku> due = new HashSet<>();
        dsl.fetch(
                        """
                        UPDATE ledger.replenishment r SET due = false
                        FROM (SELECT owner, sku, location FROM ledger.replenishment
                              WHERE due LIMIT {0}) d
                        WHERE r.owner = d.owner AND r.sku = d.sku AND r.location = d.location
                        RETURNING r.*
                        """,
                        val(MOST_DUE))
                .forEach(
                        row -> {
                            StockItemId item = item(row);
                            due.add(OwnedSku.of(item));
                            if (!replenishing.needs().containsKey(item)) {
                                replenishing.known(item, need(row));
                            }
                        });
        return due;
    }

    private static Need need(Record row) {
        String supplier = row.get("supplier", String.class);
        OffsetDateTime drafted = row.get("drafted_at", OffsetDateTime.class);
        return new Need(
                supplier == null
                        ? null
                        : new Replenishment(
                                row.get("reorder_point", long.class),
                                row.get("order_quantity", long.class),
                                row.get("lead_time_days", int.class),
                                new SupplierCode(supplier)),
                row.get("drafts", long.class),
                row.get("declined", boolean.class),
                row.get("refused", boolean.class),
                drafted == null ? null : drafted.toInstant());
    }

    /** Where those of these stand that are bought again, by what is written. */
    Map<StockItemId, Position> positions(Collection<StockItemId> items) {
        Map<StockItemId, Position> positions = new HashMap<>();
        dsl.fetch(
                        """
                        SELECT owner, sku, location, available, inspection, waiting, on_order,
                               in_transit
                        FROM ledger.needed
                        JOIN unnest({0}, {1}, {2}) AS k (owner, sku, location)
                            USING (owner, sku, location)
                        """,
                        texts(items, item -> item.owner().value()),
                        texts(items, item -> item.sku().value()),
                        texts(items, item -> item.location().value()))
                .forEach(
                        row ->
                                positions.put(
                                        item(row),
                                        new Position(
                                                row.get("available", long.class),
                                                row.get("inspection", long.class),
                                                row.get("waiting", long.class),
                                                row.get("on_order", long.class),
                                                row.get("in_transit", long.class))));
        return positions;
    }

    void write(Replenishing replenishing) {
        List<StockItemId> items = List.copyOf(replenishing.changed());
        if (items.isEmpty()) {
            return;
        }
        List<Need> needs = items.stream().map(replenishing.needs()::get).toList();
        dsl.execute(
                """
                INSERT INTO ledger.replenishment
                    (owner, sku, location, reorder_point, order_quantity, lead_time_days, supplier,
                     drafts, declined, refused, drafted_at)
                SELECT owner, sku, location, reorder_point, order_quantity, lead_time_days::int,
                       supplier, drafts, declined, refused, drafted_at
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10})
                    AS r (owner, sku, location, reorder_point, order_quantity, lead_time_days,
                          supplier, drafts, declined, refused, drafted_at)
                ON CONFLICT (owner, sku, location) DO UPDATE
                SET reorder_point = excluded.reorder_point,
                    order_quantity = excluded.order_quantity,
                    lead_time_days = excluded.lead_time_days, supplier = excluded.supplier,
                    drafts = excluded.drafts, declined = excluded.declined,
                    refused = excluded.refused, drafted_at = excluded.drafted_at
                """,
                texts(items, item -> item.owner().value()),
                texts(items, item -> item.sku().value()),
                texts(items, item -> item.location().value()),
                numbers(needs, need -> number(need, Replenishment::reorderPoint)),
                numbers(needs, need -> number(need, Replenishment::orderQuantity)),
                numbers(needs, need -> number(need, terms -> (long) terms.leadTimeDays())),
                texts(needs, need -> need.terms() == null ? null : need.terms().supplier().value()),
                numbers(needs, Need::count),
                ArrayParameter.of(needs.stream().map(Need::declined).toArray(Boolean[]::new)),
                ArrayParameter.of(needs.stream().map(Need::refused).toArray(Boolean[]::new)),
                ArrayParameter.of(
                        needs.stream()
                                .map(need -> at(need.draftedAt()))
                                .toArray(OffsetDateTime[]::new)));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long number(Need need, Function<Replenishment, Long> of) {
        return need.terms() == null ? null : of.apply(need.terms());
    }

    private static Object[] skus(Collection<OwnedSku> skus) {
        return new Object[] {
            texts(skus, sku -> sku.owner().value()), texts(skus, sku -> sku.sku().value())
        };
    }

    static StockItemId item(Record row) {
        return new StockItemId(
                new OwnerId(row.get("owner", String.class)),
                new Sku(row.get("sku", String.class)),
                new LocationId(row.get("location", String.class)));
    }
}
