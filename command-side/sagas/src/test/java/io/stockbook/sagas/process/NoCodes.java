package io.stockbook.sagas.process;

import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.List;

/** Nobody calls anything by a code of his own. */
public final class NoCodes implements ItemNames {

    @Override
    public List<Sku> items(OwnerId owner, ItemAlias code) {
        return List.of();
    }

    @Override
    public List<KnownCode> near(OwnerId owner, ItemAlias code) {
        return List.of();
    }
}
