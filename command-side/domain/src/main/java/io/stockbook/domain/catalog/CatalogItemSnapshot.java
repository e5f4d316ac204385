package io.stockbook.domain.catalog;

import io.stockbook.messages.catalog.AbcClass;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;

/** A catalog item's state in plain lists, so that it can be stored. */
public record CatalogItemSnapshot(
        @Nullable String name, @Nullable AbcClass abcClass, List<Alias> aliases) {

    /** Everything the item knows; the same item is the same text. */
    public static CatalogItemSnapshot of(CatalogItem item) {
        return new CatalogItemSnapshot(
                item.name(),
                item.abcClass(),
                item.aliases().stream()
                        .sorted(Comparator.comparing(Alias::source).thenComparing(Alias::code))
                        .toList());
    }

    /** The item as it was. */
    public CatalogItem restored() {
        return new CatalogItem(name, abcClass, HashTreePSet.from(aliases));
    }
}
