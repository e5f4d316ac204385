package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.id.CatalogItemId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Of which class each item is: {@code ledger.item_class}. */
final class ItemClasses {

    private final DSLContext dsl;
    private final Map<CatalogItemId, AbcClass> changed = new LinkedHashMap<>();

    ItemClasses(DSLContext dsl) {
        this.dsl = dsl;
    }

    void fold(String item, CatalogEvent event) {
        if (event instanceof CatalogEvent.ItemClassified(var abcClass)) {
            changed.put(CatalogItemId.parse(item), abcClass);
        }
    }

    void write() {
        if (!changed.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.item_class (owner, sku, abc_class)
                    SELECT owner, sku, abc_class
                    FROM unnest({0}, {1}, {2}) AS k (owner, sku, abc_class)
                    ON CONFLICT (owner, sku) DO UPDATE SET abc_class = excluded.abc_class
                    """,
                    texts(changed.keySet(), item -> item.owner().value()),
                    texts(changed.keySet(), item -> item.sku().value()),
                    texts(changed.values(), AbcClass::name));
        }
    }
}
