package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static java.util.stream.Collectors.toSet;

import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.id.CatalogItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** By which codes others know each item: {@code ledger.item_code}. */
final class ItemCodes {

    private record Code(String item, String source, String code) {}

    private final DSLContext dsl;
    private final KnownCodes known;
    private final Set<CatalogItemId> looked = new HashSet<>();
    private final Map<CatalogItemId, List<String>> read = new HashMap<>();
    private final Map<Code, Boolean> changed = new LinkedHashMap<>();

    ItemCodes(DSLContext dsl) {
        this.dsl = dsl;
        known = new KnownCodes(dsl);
    }

    /** Which SKU each code stands for, the other way round. */
    KnownCodes known() {
        return known;
    }

    void fold(String item, CatalogEvent event) {
        known.fold(item, event);
        switch (event) {
            case CatalogEvent.AliasAdded(var source, var code) ->
                    changed.put(new Code(item, source, code), true);
            case CatalogEvent.AliasRemoved(var source, var code) ->
                    changed.put(new Code(item, source, code), false);
            case CatalogEvent _ -> {}
        }
    }

    /** Looks up those of these that nobody has asked for in this round. */
    void load(Collection<CatalogItemId> items) {
        Set<CatalogItemId> unknown = items.stream().filter(looked::add).collect(toSet());
        if (unknown.isEmpty()) {
            return;
        }
        dsl.fetch(
                        """
                        SELECT DISTINCT item, code FROM ledger.item_code
                        WHERE item = ANY ({0}) ORDER BY item, code
                        """,
                        texts(unknown, CatalogItemId::key))
                .forEach(
                        row ->
                                read.computeIfAbsent(
                                                CatalogItemId.parse(row.get("item", String.class)),
                                                _ -> new ArrayList<>())
                                        .add(row.get("code", String.class)));
    }

    /** What a scanner may read of these; what this round changes counts from its end on. */
    Map<CatalogItemId, List<String>> of(Collection<CatalogItemId> items) {
        load(items);
        Map<CatalogItemId, List<String>> codes = new HashMap<>();
        for (CatalogItemId item : items) {
            List<String> ofItem = read.get(item);
            if (ofItem != null) {
                codes.put(item, ofItem);
            }
        }
        return codes;
    }

    void write() {
        List<Code> added = changed.keySet().stream().filter(changed::get).toList();
        List<Code> removed =
                changed.keySet().stream().filter(code -> !added.contains(code)).toList();
        if (!removed.isEmpty()) {
            dsl.execute(
                    """
                    DELETE FROM ledger.item_code c
                    USING unnest({0}, {1}, {2}) AS k (item, source, code)
                    WHERE c.item = k.item AND c.source = k.source AND c.code = k.code
                    """,
                    columns(removed));
        }
        if (!added.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.item_code (item, source, code)
                    SELECT item, source, code FROM unnest({0}, {1}, {2}) AS k (item, source, code)
                    ON CONFLICT DO NOTHING
                    """,
                    columns(added));
        }
    }

    private static Object[] columns(List<Code> codes) {
        return new Object[] {
            texts(codes, Code::item), texts(codes, Code::source), texts(codes, Code::code)
        };
    }
}
