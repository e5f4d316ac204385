package io.stockbook.messages.catalog;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Knows for which items the codes of others stand. For whoever makes commands out of papers that
 * name items so: documents speak of SKUs.
 */
@FunctionalInterface
public interface KnownAliases {

    /** What the catalog holds as every command has left it that was answered by now. */
    Names now();

    /** What the catalog holds from some moment on. */
    interface Names {

        /** The most items that a sentence names. */
        int MOST_NAMED = 5;

        /**
         * For which SKUs these codes stand; a code that nobody has is left out, and one that
         * several have is with all of them.
         */
        Map<ItemAlias, List<Sku>> items(OwnerId owner, Collection<ItemAlias> codes);

        /** The items that somebody may have meant by a code that nobody has, in words. */
        String near(OwnerId owner, ItemAlias code);

        /** Why nobody can say which item a code means: none has it, or several have. */
        default String unclear(OwnerId owner, ItemAlias code, List<Sku> skus) {
            String said = "%s of %s".formatted(code.alias(), code.source());
            return skus.isEmpty()
                    ? "%s, near to it: %s".formatted(said, near(owner, code))
                    : "%s, which several have: %s"
                            .formatted(
                                    said,
                                    skus.stream()
                                            .map(Sku::value)
                                            .limit(MOST_NAMED)
                                            .collect(joining(", ")));
        }
    }
}
