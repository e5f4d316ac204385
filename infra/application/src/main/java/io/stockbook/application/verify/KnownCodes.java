package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.id.CatalogItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which SKU each code stands for, by the events; a SKU's own code has no source. */
final class KnownCodes {

    private final Map<List<String>, Long> codes = new HashMap<>();

    void fold(RecordedEvent recorded, CatalogEvent event) {
        CatalogItemId item = CatalogItemId.parse(recorded.stream());
        switch (event) {
            case CatalogEvent.ItemRegistered e ->
                    codes.put(key(item, "", item.sku().value()), recorded.position());
            case CatalogEvent.AliasAdded e ->
                    codes.put(key(item, e.source(), e.alias()), recorded.position());
            case CatalogEvent.AliasRemoved e -> codes.remove(key(item, e.source(), e.alias()));
            case CatalogEvent other -> {}
        }
    }

    private static List<String> key(CatalogItemId item, String source, String code) {
        return List.of(item.owner().value(), source, code, item.sku().value());
    }

    FoldedRows rows() {
        FoldedRows rows =
                new FoldedRows(
                        "SELECT owner, source, code, sku FROM ledger.known_code",
                        "owner",
                        "source",
                        "code",
                        "sku");
        codes.forEach((key, position) -> rows.put(position, key));
        return rows;
    }
}
