package io.stockbook.messages.catalog;

import io.stockbook.messages.Event;

/** Everything that ever happens to a catalog item. */
public sealed interface CatalogEvent extends Event {

    /** The SKU was added to the master. */
    record ItemRegistered(String name, String unit, Tracking tracking) implements CatalogEvent {}

    /** The SKU got another name. */
    record ItemRenamed(String name) implements CatalogEvent {}

    /** The SKU is of this class from now on. */
    record ItemClassified(AbcClass abcClass) implements CatalogEvent {}

    /** Somebody else knows the SKU by this code. */
    record AliasAdded(String source, String alias) implements CatalogEvent {}

    /** Nobody knows the SKU by this code any more. */
    record AliasRemoved(String source, String alias) implements CatalogEvent {}
}
