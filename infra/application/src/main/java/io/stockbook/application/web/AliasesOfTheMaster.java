package io.stockbook.application.web;

import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.queries.AliasQueries;
import io.stockbook.sagas.NearItems;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Codes as the view of the master shows them, and what processes have noted of near ones. */
final class AliasesOfTheMaster implements KnownAliases {

    private final MasterView view;
    private final AliasQueries aliases;
    private final NearItems near;

    AliasesOfTheMaster(DSLContext questions) {
        view = new MasterView(questions);
        aliases = new AliasQueries(questions);
        near = new NearItems(questions);
    }

    @Override
    public Names now() {
        view.catchUp();
        return new Names() {
            @Override
            public Map<ItemAlias, List<Sku>> items(OwnerId owner, Collection<ItemAlias> codes) {
                return aliases.items(owner, codes);
            }

            @Override
            public String near(OwnerId owner, ItemAlias code) {
                return near.words(owner, code);
            }
        };
    }
}
