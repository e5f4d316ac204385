package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.toSet;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Incoming;
import io.stockbook.sagas.process.Need;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.sagas.process.Supply;
import io.stockbook.schema.ArrayParameter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What is bought again, and what is expected where: {@code ledger.replenishment} and {@code
 * ledger.incoming}. Of a round's stock items one query finds those that are bought again; what the
 * others expect is not looked at.
 */
final class Replenishments {

    private final DSLContext dsl;
    private final Outbox outbox;
    private final Supply supply = new Supply();
    private final Replenishing replenishing;

    Replenishments(DSLContext dsl, Shelves shelves, Outbox outbox) {
        this.dsl = dsl;
        this.outbox = outbox;
        this.replenishing = new Replenishing(shelves::at, supply);
    }

    /** Returns the SKUs whose shelves will be looked at, besides those of stock items' events. */
    Set<OwnedSku> load(List<RecordedEvent> events) {
        Concerned concerned = Concerned.of(events);
        if (!concerned.documents().isEmpty()) {
            lines(concerned.documents());
        }
        Set<StockItemId> items = new HashSet<>(concerned.items());
        supply.lines().values().forEach(line -> items.add(line.item()));
        if (!items.isEmpty()) {
            needs(items);
        }
        Set<StockItemId> watched = new HashSet<>(replenishing.needs().keySet());
        watched.addAll(concerned.agreed());
        if (!watched.isEmpty()) {
            sums(watched);
        }
        return watched.stream().map(OwnedSku::of).collect(toSet());
    }

    private void lines(Collection<String> documents) {
        dsl.fetch(
                        """
                        SELECT document, owner, sku, location, expected, came, stage
                        FROM ledger.incoming WHERE document = ANY ({0})
                        """,
                        texts(documents, Function.identity()))
                .forEach(
                        row ->
                                supply.known(
                                        new Incoming.Key(
                                                row.get("document", String.class),
                                                new Sku(row.get("sku", String.class))),
                                        new Incoming(
                                                item(row),
                                                row.get("expected", long.class),
                                                row.get("came", long.class),
                                                Incoming.Stage.valueOf(
                                                        row.get("stage", String.class)))));
    }

    private void needs(Collection<StockItemId> items) {
        dsl.fetch(
                        """
                        SELECT r.* FROM ledger.replenishment r
                        JOIN unnest({0}, {1}, {2}) AS k (owner, sku, location)
                            USING (owner, sku, location)
                        """,
                        columns(items))
                .forEach(row -> replenishing.known(item(row), need(row)));
    }

    private static Need need(Record row) {
        String supplier = row.get("supplier", String.class);
        return new Need(
                supplier == null
                        ? null
                        : new Replenishment(
                                row.get("reorder_point", long.class),
                                row.get("order_quantity", long.class),
                                row.get("lead_time_days", int.class),
                                new SupplierCode(supplier)),
                row.get("drafts", long.class),
                row.get("declined", boolean.class));
    }

    private void sums(Collection<StockItemId> items) {
        dsl.fetch(
                        """
                        SELECT owner, sku, location,
                               coalesce(sum(greatest(0, expected - came))
                                            FILTER (WHERE stage <> 'TRANSIT'), 0) AS ordered,
                               coalesce(sum(greatest(0, expected - came))
                                            FILTER (WHERE stage = 'TRANSIT'), 0) AS under_way
                        FROM ledger.incoming
                        JOIN unnest({0}, {1}, {2}) AS k (owner, sku, location)
                            USING (owner, sku, location)
                        GROUP BY owner, sku, location
                        """,
                        columns(items))
                .forEach(
                        row ->
                                supply.expects(
                                        item(row),
                                        row.get("ordered", long.class),
                                        row.get("under_way", long.class)));
    }

    void tell(StockItemId item, RecordedEvent recorded, StockEvent event) {
        send(replenishing.tell(item, recorded, event));
    }

    void tell(RecordedEvent recorded) {
        send(replenishing.tell(recorded));
    }

    private void send(List<Outgoing> drafts) {
        drafts.forEach(draft -> outbox.add(draft.command().target().key(), List.of(draft)));
    }

    void write() {
        if (!replenishing.changed().isEmpty()) {
            writeNeeds(List.copyOf(replenishing.changed()));
        }
        Map<Incoming.Key, Incoming> lines = supply.lines();
        List<Incoming.Key> over =
                supply.changed().stream().filter(key -> !lines.containsKey(key)).toList();
        if (!over.isEmpty()) {
            dsl.execute(
                    """
                    DELETE FROM ledger.incoming i
                    USING unnest({0}, {1}) AS k (document, sku)
                    WHERE i.document = k.document AND i.sku = k.sku
                    """,
                    texts(over, Incoming.Key::document), texts(over, key -> key.sku().value()));
        }
        List<Incoming.Key> open = supply.changed().stream().filter(lines::containsKey).toList();
        if (!open.isEmpty()) {
            writeLines(open, open.stream().map(lines::get).toList());
        }
    }

    private void writeNeeds(List<StockItemId> items) {
        List<Need> needs = items.stream().map(replenishing.needs()::get).toList();
        dsl.execute(
                """
                INSERT INTO ledger.replenishment
                    (owner, sku, location, reorder_point, order_quantity, lead_time_days, supplier,
                     drafts, declined)
                SELECT owner, sku, location, reorder_point, order_quantity, lead_time_days::int,
                       supplier, drafts, declined
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8})
                    AS r (owner, sku, location, reorder_point, order_quantity, lead_time_days,
                          supplier, drafts, declined)
                ON CONFLICT (owner, sku, location) DO UPDATE
                SET reorder_point = excluded.reorder_point,
                    order_quantity = excluded.order_quantity,
                    lead_time_days = excluded.lead_time_days, supplier = excluded.supplier,
                    drafts = excluded.drafts, declined = excluded.declined
                """,
                texts(items, item -> item.owner().value()),
                texts(items, item -> item.sku().value()),
                texts(items, item -> item.location().value()),
                numbers(needs, need -> number(need, Replenishment::reorderPoint)),
                numbers(needs, need -> number(need, Replenishment::orderQuantity)),
                numbers(needs, need -> number(need, terms -> (long) terms.leadTimeDays())),
                texts(needs, need -> need.terms() == null ? null : need.terms().supplier().value()),
                numbers(needs, Need::count),
                ArrayParameter.of(needs.stream().map(Need::declined).toArray(Boolean[]::new)));
    }

    private static @Nullable Long number(Need need, Function<Replenishment, Long> of) {
        return need.terms() == null ? null : of.apply(need.terms());
    }

    private void writeLines(List<Incoming.Key> keys, List<Incoming> lines) {
        dsl.execute(
                """
                INSERT INTO ledger.incoming
                    (document, owner, sku, location, expected, came, stage)
                SELECT document, owner, sku, location, expected, came, stage
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6})
                    AS i (document, owner, sku, location, expected, came, stage)
                ON CONFLICT (document, sku) DO UPDATE
                SET location = excluded.location, expected = excluded.expected,
                    came = excluded.came, stage = excluded.stage
                """,
                texts(keys, Incoming.Key::document),
                texts(lines, line -> line.item().owner().value()),
                texts(lines, line -> line.item().sku().value()),
                texts(lines, line -> line.item().location().value()),
                numbers(lines, Incoming::expected),
                numbers(lines, Incoming::came),
                texts(lines, line -> line.stage().name()));
    }

    private static Object[] columns(Collection<StockItemId> items) {
        return new Object[] {
            texts(items, item -> item.owner().value()),
            texts(items, item -> item.sku().value()),
            texts(items, item -> item.location().value())
        };
    }

    private static StockItemId item(Record row) {
        return new StockItemId(
                new OwnerId(row.get("owner", String.class)),
                new Sku(row.get("sku", String.class)),
                new LocationId(row.get("location", String.class)));
    }
}
