package io.stockbook.application.verify;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent.ComponentsDefined;
import io.stockbook.sagas.process.Recipe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What kits hold, by the events. */
final class HeldKits {

    private record Defined(long position, ComponentsDefined said) {}

    private final Map<String, Defined> kits = new HashMap<>();

    void fold(RecordedEvent recorded, ComponentsDefined said) {
        if (said.components().isEmpty()) {
            kits.remove(recorded.stream());
        } else {
            kits.put(recorded.stream(), new Defined(recorded.position(), said));
        }
    }

    FoldedRows rows() {
        FoldedRows rows =
                new FoldedRows("SELECT item, recipe::text AS recipe FROM ledger.item_kit", "item");
        kits.forEach(
                (item, defined) ->
                        rows.put(
                                defined.position(),
                                List.of(item),
                                "recipe",
                                LedgerJson.write(
                                        new Recipe(
                                                defined.said().components(),
                                                defined.said().maySplit(),
                                                defined.said().builtOnly()))));
        return rows;
    }
}
