package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.toSet;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.CatalogEvent.ComponentsDefined;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.Recipe;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What kits hold: {@code ledger.item_kit}. */
final class ItemKits {

    private final DSLContext dsl;
    private final Set<CatalogItemId> looked = new HashSet<>();
    private final Map<CatalogItemId, Recipe> known = new HashMap<>();

    /** What was said in this round, by the position at which it was. */
    private final Map<CatalogItemId, NavigableMap<Long, Recipe>> changed = new LinkedHashMap<>();

    /** The event by which each of them was said last. */
    private final Map<CatalogItemId, String> causes = new HashMap<>();

    ItemKits(DSLContext dsl) {
        this.dsl = dsl;
    }

    void fold(RecordedEvent recorded, CatalogEvent event) {
        if (event instanceof ComponentsDefined(var components, var maySplit, var builtOnly)) {
            CatalogItemId item = CatalogItemId.parse(recorded.stream());
            causes.put(item, ExceptionOpening.place(recorded));
            changed.computeIfAbsent(item, _ -> new TreeMap<>())
                    .put(recorded.position(), new Recipe(components, maySplit, builtOnly));
        }
    }

    /** Looks up those of these that nobody has asked for in this round. */
    void load(Collection<CatalogItemId> items) {
        Set<CatalogItemId> unknown = items.stream().filter(looked::add).collect(toSet());
        if (unknown.isEmpty()) {
            return;
        }
        dsl.fetch(
                        "SELECT item, recipe::text AS recipe FROM ledger.item_kit WHERE item = ANY"
                                + " ({0})",
                        texts(unknown, CatalogItemId::key))
                .forEach(
                        row ->
                                known.put(
                                        CatalogItemId.parse(row.get("item", String.class)),
                                        LedgerJson.read(
                                                row.get("recipe", String.class), Recipe.class)));
    }

    /**
     * What these held when the ledger came to this position, in this round or at its end; an item
     * that was no kit is left out.
     */
    Map<CatalogItemId, Recipe> of(Collection<CatalogItemId> items, long position) {
        load(items);
        Map<CatalogItemId, Recipe> kits = new HashMap<>();
        for (CatalogItemId item : items) {
            NavigableMap<Long, Recipe> said = changed.get(item);
            Map.Entry<Long, Recipe> last = said == null ? null : said.floorEntry(position);
            Recipe recipe = last == null ? known.get(item) : last.getValue();
            if (recipe != null && !recipe.components().isEmpty()) {
                kits.put(item, recipe);
            }
        }
        return kits;
    }

    /** Those that components may serve now, whatever it was before, by what somebody said so. */
    Map<CatalogItemId, String> opened() {
        Map<CatalogItemId, String> opened = new LinkedHashMap<>();
        changed.forEach(
                (item, said) -> {
                    Recipe now = said.lastEntry().getValue();
                    if (!now.components().isEmpty() && !now.soldBuiltOnly()) {
                        opened.put(item, causes.getOrDefault(item, item.key()));
                    }
                });
        return opened;
    }

    void write() {
        if (changed.isEmpty()) {
            return;
        }
        dsl.execute(
                "DELETE FROM ledger.item_kit WHERE item = ANY ({0})",
                texts(changed.keySet(), CatalogItemId::key));
        Map<CatalogItemId, Recipe> kits = new LinkedHashMap<>();
        changed.forEach((item, said) -> kits.put(item, said.lastEntry().getValue()));
        kits.values().removeIf(recipe -> recipe.components().isEmpty());
        dsl.execute(
                """
                INSERT INTO ledger.item_kit (item, recipe)
                SELECT item, recipe::json FROM unnest({0}, {1}) AS k (item, recipe)
                """,
                texts(kits.keySet(), CatalogItemId::key), texts(kits.values(), LedgerJson::write));
    }
}
