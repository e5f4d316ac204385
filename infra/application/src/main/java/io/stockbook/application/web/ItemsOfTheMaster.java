package io.stockbook.application.web;

import static java.util.stream.Collectors.toMap;

import io.stockbook.commandapi.rest.KnownItems;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.queries.CatalogAnswer;
import io.stockbook.queries.CatalogQueries;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Items as the view of the master shows them, once it shows all that is in the ledger by now: who
 * has just defined a unit may order in it.
 */
final class ItemsOfTheMaster implements KnownItems {

    private final MasterView view;
    private final CatalogQueries catalog;

    ItemsOfTheMaster(DSLContext questions) {
        view = new MasterView(questions);
        catalog = new CatalogQueries(questions);
    }

    @Override
    public Map<Sku, KnownItem> of(OwnerId owner, Collection<Sku> skus) {
        view.catchUp();
        return catalog.all(owner, skus).stream()
                .collect(toMap(item -> new Sku(item.sku()), ItemsOfTheMaster::known));
    }

    private static KnownItem known(CatalogAnswer item) {
        return new KnownItem(
                item.allUnits(),
                !item.components().isEmpty(),
                item.componentOf().stream().map(Sku::new).toList());
    }
}
