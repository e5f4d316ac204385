package io.stockbook.queries;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.Tracking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of the master.
 *
 * @param abcClass how closely it is looked after, when somebody said so
 */
public record CatalogAnswer(
        String sku,
        String name,
        String unit,
        Tracking tracking,
        @Nullable AbcClass abcClass,
        List<AliasAnswer> aliases,
        long version) {

    /** Keeps the aliases as they are. */
    public CatalogAnswer {
        aliases = List.copyOf(aliases);
    }
}
