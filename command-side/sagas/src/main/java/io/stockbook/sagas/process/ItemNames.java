package io.stockbook.sagas.process;

import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.List;

/** What is known of the codes by which others name items; it may be stale by an event or two. */
public interface ItemNames {

    /** For which SKUs a code stands. */
    List<Sku> items(OwnerId owner, ItemAlias code);

    /** SKUs, and codes of the same source, that are written much like this one. */
    List<KnownCode> near(OwnerId owner, ItemAlias code);
}
