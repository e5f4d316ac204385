package io.stockbook.projectors.master;

import static io.stockbook.schema.jooq.read_master_1.Tables.ALIAS;
import static io.stockbook.schema.jooq.read_master_1.Tables.ITEM;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_master_1.tables.records.ItemRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The SKUs that a batch touches, and what became of their aliases. */
final class Catalog {

    private final Map<String, ItemRecord> items = new TreeMap<>();
    private final Map<Alias, Boolean> aliases = new LinkedHashMap<>();
    private final ItemTerms terms = new ItemTerms();

    private Catalog() {}

    static Catalog load(DSLContext database, Collection<String> streams) {
        Catalog catalog = new Catalog();
        if (streams.isEmpty()) {
            return catalog;
        }
        Rows wanted = new Rows(ITEM, ITEM.OWNER, ITEM.SKU);
        for (String stream : streams) {
            ItemRecord item = new ItemRecord();
            CatalogItemId id = CatalogItemId.parse(stream);
            item.setOwner(id.owner().value());
            item.setSku(id.sku().value());
            catalog.items.put(stream, item);
            wanted.add(item.getOwner(), item.getSku());
        }
        Map<ItemKey, ItemRecord> stored =
                database.selectFrom(ITEM).where(wanted.among()).fetchMap(ItemKey::of);
        catalog.items.replaceAll((_, item) -> stored.getOrDefault(ItemKey.of(item), item));
        return catalog;
    }

    void take(RecordedEvent recorded, CatalogEvent event) {
        items.computeIfPresent(recorded.stream(), (_, item) -> after(item, recorded, event));
    }

    private ItemRecord after(ItemRecord item, RecordedEvent recorded, CatalogEvent event) {
        item.setVersion(recorded.version());
        item.setPosition(recorded.position());
        switch (event) {
            case CatalogEvent.ItemRegistered registered -> {
                item.setName(registered.name());
                item.setUnit(registered.unit());
                item.setTracking(registered.tracking().name());
            }
            case CatalogEvent.ItemRenamed renamed -> item.setName(renamed.name());
            case CatalogEvent.ItemClassified classified ->
                    item.setAbcClass(classified.abcClass().name());
            case CatalogEvent.AliasAdded added ->
                    aliases.put(alias(item, added.source(), added.alias()), true);
            case CatalogEvent.AliasRemoved removed ->
                    aliases.put(alias(item, removed.source(), removed.alias()), false);
            case CatalogEvent.UnitDefined it -> terms.take(ItemKey.of(item), it);
            case CatalogEvent.UnitRemoved it -> terms.take(ItemKey.of(item), it);
            case CatalogEvent.ComponentsDefined it -> {
                boolean isKit = !it.components().isEmpty();
                item.setMaySplit(isKit ? it.maySplit() : null);
                item.setBuiltOnly(isKit ? it.builtOnly() : null);
                terms.take(ItemKey.of(item), it);
            }
            case CatalogEvent.PrepRequired it -> terms.take(ItemKey.of(item), it);
            case CatalogEvent.ReplenishmentPlanned it -> terms.take(ItemKey.of(item), it);
            case CatalogEvent.ReplenishmentEnded it -> terms.take(ItemKey.of(item), it);
        }
        return item;
    }

    private static Alias alias(ItemRecord item, String source, String alias) {
        return new Alias(item.getOwner(), item.getSku(), source, alias);
    }

    void save(DSLContext database) {
        Rows rows = new Rows(ITEM);
        items.values().forEach(rows::add);
        rows.upsert(database);
        Rows before = new Rows(ALIAS);
        Rows after = new Rows(ALIAS);
        aliases.forEach(
                (alias, known) -> {
                    before.add(alias.owner(), alias.sku(), alias.source(), alias.alias());
                    if (known) {
                        after.add(alias.owner(), alias.sku(), alias.source(), alias.alias());
                    }
                });
        before.delete(database);
        after.insert(database);
        terms.save(database);
    }
}
