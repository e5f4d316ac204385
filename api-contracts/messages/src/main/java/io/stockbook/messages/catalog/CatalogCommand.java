package io.stockbook.messages.catalog;

import io.stockbook.messages.Command;
import io.stockbook.messages.id.CatalogItemId;

/** Everything a catalog item can be asked. */
public sealed interface CatalogCommand extends Command {

    /** The catalog item that decides. */
    CatalogItemId item();

    @Override
    default CatalogItemId target() {
        return item();
    }

    /** Adds a SKU to the master; keyed by its own code. {@code unit} is its smallest unit. */
    record RegisterItem(CatalogItemId item, String name, String unit, Tracking tracking)
            implements CatalogCommand {}

    /** Gives a SKU another name. */
    record RenameItem(CatalogItemId item, String name) implements CatalogCommand {}

    /** Says how closely a SKU is looked after, by what it sells and what it is worth. */
    record ClassifyItem(CatalogItemId item, AbcClass abcClass) implements CatalogCommand {}

    /** Says by which code somebody else (a channel, a supplier, a barcode) knows the SKU. */
    record AddAlias(CatalogItemId item, String source, String alias) implements CatalogCommand {}

    /** Takes an alias back. */
    record RemoveAlias(CatalogItemId item, String source, String alias) implements CatalogCommand {}
}
