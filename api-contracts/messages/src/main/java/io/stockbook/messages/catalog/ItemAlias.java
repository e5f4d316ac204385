package io.stockbook.messages.catalog;

/**
 * A code by which somebody on the other side of a paper calls an item.
 *
 * @param source whose code it is
 */
public record ItemAlias(String source, String alias) {

    /** Checks that the source has such codes. */
    public ItemAlias {
        AliasSource.check(source, alias);
    }
}
