package io.stockbook.queries;

import io.stockbook.messages.catalog.Tracking;
import java.util.List;

/** One SKU of the master. */
public record CatalogAnswer(
        String sku,
        String name,
        String unit,
        Tracking tracking,
        List<AliasAnswer> aliases,
        long version) {

    /** Keeps the aliases as they are. */
    public CatalogAnswer {
        aliases = List.copyOf(aliases);
    }
}
