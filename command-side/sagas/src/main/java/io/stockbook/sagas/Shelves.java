package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Fence;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Shelf;
import io.stockbook.schema.ArrayParameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The stock of one round's SKUs at all their locations: {@code ledger.sourcing}. */
final class Shelves {

    private final DSLContext dsl;
    private final Map<OwnedSku, SequencedMap<LocationId, Shelf>> planned = new HashMap<>();
    private final Map<StockItemId, Shelf> folded = new LinkedHashMap<>();
    private final Map<StockItemId, Long> asks = new HashMap<>();

    Shelves(DSLContext dsl) {
        this.dsl = dsl;
    }

    void load(Collection<OwnedSku> skus) {
        Set<OwnedSku> unknown =
                skus.stream().filter(sku -> !planned.containsKey(sku)).collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(sku -> planned.put(sku, byLocation()));
        dsl.fetch(
                        """
                        SELECT s.owner, s.sku, s.location, s.version, s.available, s.inspection, s.queued,
                               s.suspended, s.fences::text AS fences
                        FROM ledger.sourcing s
                        JOIN unnest({0}, {1}) AS k (owner, sku)
                          ON s.owner = k.owner AND s.sku = k.sku
                        """,
                        texts(unknown, sku -> sku.owner().value()),
                        texts(unknown, sku -> sku.sku().value()))
                .forEach(this::put);
    }

    private static SequencedMap<LocationId, Shelf> byLocation() {
        return new TreeMap<>(Comparator.comparing(LocationId::value));
    }

    private void put(Record row) {
        OwnedSku sku =
                new OwnedSku(
                        new OwnerId(row.get("owner", String.class)),
                        new Sku(row.get("sku", String.class)));
        of(sku).put(
                        new LocationId(row.get("location", String.class)),
                        new Shelf(
                                row.get("version", long.class),
                                row.get("available", long.class),
                                row.get("inspection", long.class),
                                row.get("queued", long.class),
                                row.get("suspended", boolean.class),
                                fences(row.get("fences", String.class))));
    }

    private static Fences fences(String json) {
        return json.equals("[]")
                ? Fences.NONE
                : new Fences(List.of(LedgerJson.read(json, Fence[].class)));
    }

    /** The SKU's shelves as far as this round has promised from them already. */
    SequencedMap<LocationId, Shelf> of(OwnedSku sku) {
        load(Set.of(sku));
        return planned.getOrDefault(sku, byLocation());
    }

    Shelf at(StockItemId item) {
        return of(OwnedSku.of(item)).getOrDefault(item.location(), Shelf.EMPTY);
    }

    void fold(StockItemId item, RecordedEvent recorded, StockEvent event) {
        Shelf after = at(item).after(recorded.version(), event);
        of(OwnedSku.of(item)).put(item.location(), after);
        folded.put(item, after);
    }

    /** Units that are promised to nobody, those among them that this round has asked for. */
    long onOffer(StockItemId item) {
        Shelf shelf = at(item);
        return shelf.suspended() ? 0 : shelf.onOffer() + asks.getOrDefault(item, 0L);
    }

    /** The SKUs of which this round has asked for units. */
    Set<OwnedSku> asked() {
        return asks.keySet().stream().map(OwnedSku::of).collect(Collectors.toSet());
    }

    /** Others of this round plan without these units. */
    void asked(AllocateStock asked) {
        asks.merge(asked.item(), asked.quantity(), Long::sum);
        of(OwnedSku.of(asked.item()))
                .put(
                        asked.item().location(),
                        at(asked.item()).asked(asked.channel(), asked.quantity()));
    }

    void write() {
        if (folded.isEmpty()) {
            return;
        }
        List<StockItemId> items = List.copyOf(folded.keySet());
        List<Shelf> shelves = List.copyOf(folded.values());
        dsl.execute(
                """
                INSERT INTO ledger.sourcing
                    (owner, sku, location, version, available, inspection, queued, suspended,
                     fences)
                SELECT owner, sku, location, version, available, inspection, queued, suspended,
                       fences::json
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8})
                    AS s (owner, sku, location, version, available, inspection, queued,
                          suspended, fences)
                ON CONFLICT (owner, sku, location) DO UPDATE
                SET version = excluded.version, available = excluded.available,
                    inspection = excluded.inspection, queued = excluded.queued,
                    suspended = excluded.suspended, fences = excluded.fences
                """,
                texts(items, item -> item.owner().value()),
                texts(items, item -> item.sku().value()),
                texts(items, item -> item.location().value()),
                numbers(shelves, Shelf::version),
                numbers(shelves, Shelf::available),
                numbers(shelves, Shelf::inspection),
                numbers(shelves, Shelf::queued),
                ArrayParameter.of(shelves.stream().map(Shelf::suspended).toArray(Boolean[]::new)),
                texts(shelves, Shelves::json));
    }

    private static String json(Shelf shelf) {
        return LedgerJson.write(shelf.fences().inOrder());
    }
}
